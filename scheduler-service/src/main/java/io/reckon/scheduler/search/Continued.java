package io.reckon.scheduler.search;

import java.util.List;

/** What a call of the proposer has come to. */
sealed interface Continued {

    /** It sampled; at least one rollout. */
    record Sampled(List<Rollout> rollouts) implements Continued {

        public Sampled {
            rollouts = List.copyOf(rollouts);
        }
    }

    /** The attempts in view are too long for the model. Nothing was spent. */
    record TooLong() implements Continued {}

    /** It may cost more than was reserved, and is planned anew. Nothing was spent. */
    record Uncovered() implements Continued {}

    /** It failed. */
    record Failed() implements Continued {}
}
