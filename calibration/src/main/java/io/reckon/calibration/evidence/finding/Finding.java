package io.reckon.calibration.evidence.finding;

/**
 * One result of the paper, and what the figures here say about it.
 *
 * @param claim what the paper found, as a sentence
 * @param verdict what the figures say
 * @param figures the figures that the verdict rests on, or what to record to have them
 */
public record Finding(String claim, Verdict verdict, String figures) {}
