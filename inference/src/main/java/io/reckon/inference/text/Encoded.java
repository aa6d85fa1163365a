package io.reckon.inference.text;

import java.util.List;

/**
 * A text as tokens.
 *
 * @param tokens ids, in order; the array belongs to the reader
 * @param unknownWords words that the model has no token for, in order of appearance, each once
 */
@SuppressWarnings("ArrayRecordComponent") // tokens are handed straight to the engine; equality is never asked for
public record Encoded(int[] tokens, List<String> unknownWords) {
    public Encoded {
        unknownWords = List.copyOf(unknownWords);
    }
}
