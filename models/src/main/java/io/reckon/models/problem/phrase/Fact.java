package io.reckon.models.problem.phrase;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Something to be said in one phrasing of a pool.
 *
 * @param pool the pool's name
 * @param slots values of the slots that phrasings of the pool may use
 * @param loose whether it may be said at any place of the question
 */
public record Fact(String pool, Map<String, String> slots, boolean loose) {
    public Fact {
        Objects.requireNonNull(pool, "pool");
        slots = Map.copyOf(slots);
    }

    /** A fact that keeps its place, without slots yet. */
    public static Fact of(String pool) {
        return new Fact(pool, Map.of(), false);
    }

    /** This fact with a slot filled. */
    public Fact with(String slot, Object value) {
        Map<String, String> filled = new HashMap<>(slots);
        filled.put(slot, value.toString());
        return new Fact(pool, filled, loose);
    }

    /** This fact, free to be said anywhere. */
    public Fact atAnyPlace() {
        return new Fact(pool, slots, true);
    }
}
