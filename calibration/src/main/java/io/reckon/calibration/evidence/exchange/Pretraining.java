package io.reckon.calibration.evidence.exchange;

import java.util.List;

/**
 * A smaller and a larger proposer, trained on equally many tokens, and how much is inferred with them (Snell et al. 2024,
 * section 7): pretraining costs {@code 6 P D_pre} floating point operations, inference {@code 2 P D_inf}.
 *
 * @param parameterRatio parameters of the larger one divided by those of the smaller, M; above 1
 * @param inferenceRatio tokens inferred divided by tokens of pretraining, R = D_inf / D_pre; above 0
 */
public record Pretraining(double parameterRatio, double inferenceRatio) {

    /** The ratios R that the paper looks at. */
    public static final List<Double> INFERENCE_RATIOS = List.of(0.16, 0.79, 22.0);

    /** @throws IllegalArgumentException if a ratio is out of its range */
    public Pretraining {
        if (!(parameterRatio > 1
                && Double.isFinite(parameterRatio)
                && inferenceRatio > 0
                && Double.isFinite(inferenceRatio))) {
            throw new IllegalArgumentException(
                    "no exchange with M = %s and R = %s".formatted(parameterRatio, inferenceRatio));
        }
    }

    /**
     * How many times its plain inference the smaller one may spend for the same total: {@code k = M + 3 (M - 1) / R}.
     */
    public double inferenceMultiplier() {
        return parameterRatio + 3 * (parameterRatio - 1) / inferenceRatio;
    }

    /**
     * Floating point operations that the smaller one may spend on a question.
     *
     * @param greedy those of the larger one's greedy answer; the smaller one would spend an M-th of them on as many tokens
     */
    public double allowance(double greedy) {
        return inferenceMultiplier() * greedy / parameterRatio;
    }
}
