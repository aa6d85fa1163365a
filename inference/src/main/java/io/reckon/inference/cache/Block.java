package io.reckon.inference.cache;

import java.nio.IntBuffer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A node of the prefix tree: some tokens that follow those of its parent, and the row of the pool that holds them. */
final class Block {
    final int row;
    private final @Nullable Block parent;
    private final IntBuffer tokens;
    private final Map<IntBuffer, Block> children = new HashMap<>();
    private @Nullable TokenScores scores;

    private Block(@Nullable Block parent, IntBuffer tokens, int row) {
        this.parent = parent;
        this.tokens = tokens;
        this.row = row;
    }

    static Block root() {
        return new Block(null, IntBuffer.allocate(0), -1);
    }

    Block append(int[] text, int from, int size, int poolRow) {
        int[] copy = java.util.Arrays.copyOfRange(text, from, from + size);
        Block child = new Block(this, IntBuffer.wrap(copy), poolRow);
        children.put(child.tokens, child);
        return child;
    }

    @Nullable
    Block child(int[] text, int from, int size) {
        return children.get(IntBuffer.wrap(text, from, size).slice());
    }

    boolean isLeaf() {
        return children.isEmpty();
    }

    void detach() {
        if (parent != null) {
            parent.children.remove(tokens);
        }
    }

    @Nullable
    TokenScores scores() {
        return scores;
    }

    void score(TokenScores newScores) {
        scores = newScores;
    }
}
