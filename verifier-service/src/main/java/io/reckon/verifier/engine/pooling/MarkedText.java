package io.reckon.verifier.engine.pooling;

import java.util.List;

/**
 * A text that a reward model reads.
 *
 * @param tokens ids, in order; read-only
 * @param marks places among them whose outputs are scores, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // tokens are handed straight to the server; equality is never asked for
public record MarkedText(int[] tokens, List<Integer> marks) {
    public MarkedText {
        marks = List.copyOf(marks);
    }
}
