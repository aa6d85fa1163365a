package io.reckon.inference.cache;

import java.util.List;

/** The part of a text that the cache holds; valid until the cache stores something. */
public final class CachedPrefix {
    private final List<Block> blocks;

    CachedPrefix(List<Block> blocks) {
        this.blocks = blocks;
    }

    /** Returns the tokens held, a multiple of the block size. */
    public int tokens() {
        return blocks.size() * PrefixCache.BLOCK_SIZE;
    }

    List<Block> blocks() {
        return blocks;
    }

    /** Copies the scores of the tokens held to the start of the scores of the whole text. */
    public void scores(TokenScores into) {
        for (int i = 0; i < blocks.size(); i++) {
            TokenScores scores = blocks.get(i).scores();
            if (scores != null) {
                into.put(i * PrefixCache.BLOCK_SIZE, scores);
            }
        }
    }
}
