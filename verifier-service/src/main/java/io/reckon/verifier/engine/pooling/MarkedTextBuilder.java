package io.reckon.verifier.engine.pooling;

import io.reckon.inference.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/** A text while it is written. */
final class MarkedTextBuilder {
    private final List<int[]> parts = new ArrayList<>();
    private final List<Integer> marks = new ArrayList<>();
    private int length;

    MarkedTextBuilder add(int... tokens) {
        parts.add(tokens);
        length += tokens.length;
        return this;
    }

    /** Adds a token whose output is a score. */
    MarkedTextBuilder mark(int token) {
        marks.add(length);
        return add(token);
    }

    MarkedText text() {
        return new MarkedText(Tokens.concat(parts.toArray(int[][]::new)), marks);
    }
}
