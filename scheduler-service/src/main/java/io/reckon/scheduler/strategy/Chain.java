package io.reckon.scheduler.strategy;

import io.reckon.scheduler.search.Attempt;
import io.reckon.scheduler.search.Rollout;
import java.util.ArrayList;
import java.util.List;

/** Attempts at a question, each made with the latest before it in view. State of one search; for one thread. */
final class Chain {

    private final int length;
    private final List<Integer> places = new ArrayList<>();
    private final List<Attempt> earlier = new ArrayList<>();

    /** A chain that ends at {@code length} attempts. */
    Chain(int length) {
        this.length = length;
    }

    boolean isOpen() {
        return places.size() < length;
    }

    /** The beginning of the next attempt. What has no end, or a blank step, is an attempt, but not one to look at. */
    Rollout next() {
        return Rollout.revising(earlier);
    }

    /**
     * Adds an attempt.
     *
     * @param place its place among the candidates
     */
    void add(int place, Rollout attempt) {
        places.add(place);
        attempt.asAttempt().ifPresent(earlier::add);
    }

    /** Its attempts among all the candidates. */
    List<Rollout> attempts(List<Rollout> candidates) {
        return places.stream().map(candidates::get).toList();
    }
}
