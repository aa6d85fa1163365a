package io.reckon.difficulty;

/** The interval [0, 1], where rates, scores and probabilities live. */
final class UnitInterval {

    private UnitInterval() {}

    /**
     * Returns the value.
     *
     * @throws IllegalArgumentException naming {@code what}, if the value is outside [0, 1] or not a number
     */
    static double require(String what, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(what + " must be in [0, 1], but is " + value);
        }
        return value;
    }
}
