package io.reckon.verifier.engine.pooling;

import java.util.Arrays;

/** Outputs that must be probabilities; half-precision servers round them. */
final class Probabilities {
    private static final double ROUNDING = 0.02;

    private Probabilities() {}

    /**
     * Returns one of two probabilities that sum to 1.
     *
     * @throws IllegalArgumentException where they are something else, such as logits
     */
    static double ofTwo(double[] output, int index) {
        if (output.length != 2 || Math.abs(output[0] + output[1] - 1) > ROUNDING) {
            throw new IllegalArgumentException("two probabilities that sum to 1 were expected, not "
                    + Arrays.toString(output) + "; serve the model with the pooler-config that docs/engines.md states");
        }
        return one(output[index]);
    }

    /**
     * Returns a single probability.
     *
     * @throws IllegalArgumentException where it is something else
     */
    static double single(double[] output) {
        if (output.length != 1) {
            throw new IllegalArgumentException("one probability was expected, not " + Arrays.toString(output));
        }
        return one(output[0]);
    }

    private static double one(double value) {
        if (!(value >= -ROUNDING && value <= 1 + ROUNDING)) {
            throw new IllegalArgumentException("a probability was expected, not " + value);
        }
        return Math.clamp(value, 0, 1);
    }
}
