package io.reckon.inference.sampling;

/** The exponential function where it is called for every token of the vocabulary. */
final class Exponential {
    /** Below this a weight is lost in the rounding of the sum anyway. */
    private static final double NEGLIGIBLE = -40;

    private Exponential() {}

    /** Returns e to the power of a number that is not positive; 0 where the result is negligible beside 1. */
    static double of(double exponent) {
        return exponent < NEGLIGIBLE ? 0 : Math.exp(exponent);
    }
}
