package io.reckon.answers.algebra;

/** A formula has no value at a point, or none within the limits. */
final class UndefinedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UndefinedException(String why) {
        super(why, null, false, false);
    }
}
