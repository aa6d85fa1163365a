package io.reckon.launcher.question;

/**
 * A question whose answer is known.
 *
 * @param text the question
 * @param reference the right answer
 * @param stratum names the questions that are about as hard as this one
 */
public record LabelledQuestion(String text, String reference, Stratum stratum) {}
