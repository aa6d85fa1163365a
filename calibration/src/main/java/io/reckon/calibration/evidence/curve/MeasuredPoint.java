package io.reckon.calibration.evidence.curve;

import io.reckon.calibration.statistics.Estimate;
import io.reckon.calibration.statistics.Resamples;

/**
 * Figures of one way to answer at one budget.
 *
 * @param budget generations that each question might spend
 * @param accuracy share of questions answered rightly
 * @param generations mean per question
 * @param tokens of proposer and verifier, mean per question
 */
public record MeasuredPoint(int budget, Estimate accuracy, Estimate generations, Estimate tokens) {

    static MeasuredPoint of(Point point, Resamples resamples) {
        Outcomes outcomes = point.outcomes();
        return new MeasuredPoint(
                point.budget(),
                resamples.estimate(outcomes::accuracy),
                resamples.estimate(counts -> outcomes.mean(Cost.GENERATIONS, counts)),
                resamples.estimate(counts -> outcomes.mean(Cost.TOKENS, counts)));
    }
}
