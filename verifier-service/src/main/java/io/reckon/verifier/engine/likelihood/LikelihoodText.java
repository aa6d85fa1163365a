package io.reckon.verifier.engine.likelihood;

import java.util.List;

/**
 * A rollout as the model would have written it.
 *
 * @param tokens question and steps; read-only
 * @param ends place behind the question, and behind each step
 */
@SuppressWarnings("ArrayRecordComponent") // tokens are handed straight to the server; equality is never asked for
record LikelihoodText(int[] tokens, List<Integer> ends) {
    LikelihoodText {
        ends = List.copyOf(ends);
    }
}
