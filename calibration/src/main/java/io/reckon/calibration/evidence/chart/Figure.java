package io.reckon.calibration.evidence.chart;

/**
 * A drawn chart.
 *
 * @param id unique in its page; names its file too
 * @param title the question that it answers
 * @param svg an {@code svg} element that stands alone
 */
public record Figure(String id, String title, String svg) {}
