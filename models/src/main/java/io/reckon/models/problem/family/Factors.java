package io.reckon.models.problem.family;

import io.reckon.models.problem.draw.Draws;
import io.reckon.models.problem.draw.Magnitude;

/**
 * Groups of equal size; one of the two numbers is at most 9.
 *
 * @param count how many groups
 * @param size how many in each
 */
record Factors(long count, long size) {
    private static final long LARGEST_SMALL = 9;

    /** Groups with at most {@code most} things together, {@code most >= 4}. */
    static Factors draw(long most, Draws draws) {
        long small = draws.between(Magnitude.LEAST, Math.min(LARGEST_SMALL, most / Magnitude.LEAST));
        return ordered(small, draws.between(Magnitude.LEAST, most / small), draws);
    }

    /** Groups with about {@code total} things together, {@code total >= 4}. */
    static Factors about(long total, Draws draws) {
        long small = draws.between(Magnitude.LEAST, Math.min(LARGEST_SMALL, total / Magnitude.LEAST));
        return ordered(small, total / small, draws);
    }

    private static Factors ordered(long small, long other, Draws draws) {
        return draws.chance(0.5) ? new Factors(small, other) : new Factors(other, small);
    }

    /** How a factor is said in "{times} as many". */
    static String times(long factor) {
        return factor == 2 ? "twice" : factor + " times";
    }
}
