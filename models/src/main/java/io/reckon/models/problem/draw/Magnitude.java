package io.reckon.models.problem.draw;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How large the numbers of a problem are.
 *
 * @param index 1 (numbers to about 20) to 7 (to about 5000)
 */
public record Magnitude(int index) {
    /** The least number or result in a problem; two, so that every count takes a plural. */
    public static final long LEAST = 2;

    private static final List<Integer> CEILINGS = List.of(20, 50, 100, 200, 500, 1000, 5000);

    /** @throws IllegalArgumentException if the index is not 1 to 7 */
    public Magnitude {
        if (index < 1 || index > CEILINGS.size()) {
            throw new IllegalArgumentException("a magnitude is 1 to " + CEILINGS.size() + ", not " + index);
        }
    }

    /** All magnitudes, smallest first. */
    public static List<Magnitude> all() {
        return IntStream.rangeClosed(1, CEILINGS.size())
                .mapToObj(Magnitude::new)
                .toList();
    }

    /** The largest number that is added or taken away. */
    public long ceiling() {
        return CEILINGS.get(index - 1);
    }

    /** The largest result: one and a half times the ceiling. */
    public long largest() {
        return ceiling() * 3 / 2;
    }

    /** The largest value of a problem has to reach this, so that the magnitudes differ. */
    public long peak() {
        return ceiling() / 2;
    }
}
