package io.reckon.scheduler.strategy;

import io.reckon.scheduler.search.Rollout;
import java.util.List;
import java.util.stream.Stream;

/** Lists of candidates. */
final class Candidates {

    private Candidates() {}

    static List<Rollout> join(List<Rollout> earlier, List<Rollout> found) {
        return Stream.concat(earlier.stream(), found.stream()).toList();
    }
}
