package io.reckon.inference.sampling;

/**
 * The exponential function where it is called for every token of the vocabulary: to about ten digits, in a third of the time
 * of {@link Math#exp}, and bit for bit the same whatever compiles it.
 */
public final class Exponential {
    /** Below this a weight is lost in the rounding of the sum anyway. */
    private static final double NEGLIGIBLE = -40;

    private static final double LOG2_E = 1.4426950408889634;

    /** Taylor coefficients of 2 to the power of x, that is ln(2)^n / n!, for |x| up to one half. */
    private static final double C1 = 0.6931471805599453;

    private static final double C2 = 0.2402265069591007;
    private static final double C3 = 0.055504108664821576;
    private static final double C4 = 0.009618129107628477;
    private static final double C5 = 0.0013333558146428441;
    private static final double C6 = 0.00015403530393381606;
    private static final double C7 = 1.5252733804059838e-5;
    private static final double C8 = 1.3215486790144305e-6;

    /** Adding and taking it away rounds a number of moderate size to the nearest integer. */
    private static final double ROUNDER = 0x1.8p52;

    private static final int EXPONENT_BIAS = 1023;
    private static final int MANTISSA_BITS = 52;

    private Exponential() {}

    /** Returns e to the power of a number that is not positive; 0 where the result is negligible beside 1. */
    public static double of(double exponent) {
        if (!(exponent >= NEGLIGIBLE)) {
            return 0;
        }
        double power = exponent * LOG2_E;
        double whole = (power + ROUNDER) - ROUNDER;
        double x = power - whole;
        double fraction = 1 + x * (C1 + x * (C2 + x * (C3 + x * (C4 + x * (C5 + x * (C6 + x * (C7 + x * C8)))))));
        return fraction * Double.longBitsToDouble(((long) whole + EXPONENT_BIAS) << MANTISSA_BITS);
    }
}
