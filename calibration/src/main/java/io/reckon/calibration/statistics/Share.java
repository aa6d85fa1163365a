package io.reckon.calibration.statistics;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * Share of questions that have a property, such as the accuracy.
 *
 * @param hits questions that have it, 0 to {@code total}
 * @param total questions, 1 and up
 */
public record Share(int hits, int total) {

    /** @throws IllegalArgumentException if there are no questions, or more hits than questions */
    public Share {
        if (total < 1 || hits < 0 || hits > total) {
            throw new IllegalArgumentException("no share: %d of %d".formatted(hits, total));
        }
    }

    /** The share, in [0, 1]. */
    public double value() {
        return (double) hits / total;
    }

    /** Wilson score interval; unlike a bootstrap it has a width where all or none of the questions have the property. */
    public Interval interval() {
        var wilson = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(total, hits, 1 - Interval.CONFIDENCE);
        return new Interval(wilson.getLowerBound(), wilson.getUpperBound());
    }
}
