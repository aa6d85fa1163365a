package io.reckon.inference.cache;

import io.reckon.inference.decoder.CacheShape;
import io.reckon.inference.decoder.KeyValues;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keys and values of texts that were read before, as a tree of blocks of tokens, so that texts with a common beginning share
 * it. Bounded in memory; the block used longest ago that no other block follows goes first. The idea is that of automatic
 * prefix caching in vLLM and of the radix tree in SGLang. For one thread.
 */
public final class PrefixCache {
    /** Tokens of one block: a step has about a dozen, and only whole blocks are found again. */
    public static final int BLOCK_SIZE = 8;

    private final Block root = Block.root();
    private final KeyValues pool;
    private final Deque<Integer> free = new ArrayDeque<>();
    private final Map<Block, Boolean> byAge = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * Makes an empty cache.
     *
     * @param tokens tokens held at most; 0 switches the cache off
     */
    public PrefixCache(CacheShape shape, int tokens) {
        int blocks = tokens / BLOCK_SIZE;
        pool = new KeyValues(shape);
        pool.resize(blocks, BLOCK_SIZE);
        for (int row = 0; row < blocks; row++) {
            free.add(row);
        }
    }

    /**
     * Finds the longest beginning of a text that is held.
     *
     * @param scored whether only tokens with scores count
     */
    public CachedPrefix find(int[] text, boolean scored) {
        List<Block> path = new ArrayList<>();
        Block block = root;
        for (int from = 0; from + BLOCK_SIZE <= text.length; from += BLOCK_SIZE) {
            block = block.child(text, from, BLOCK_SIZE);
            if (block == null || (scored && block.scores() == null)) {
                break;
            }
            path.add(block);
        }
        touch(path);
        return new CachedPrefix(path);
    }

    /** Copies the first tokens of a prefix to a row of a batch, from a column on. */
    public void load(CachedPrefix prefix, int tokens, KeyValues batch, int row, int column) {
        for (int from = 0; from < tokens; from += BLOCK_SIZE) {
            int count = Math.min(BLOCK_SIZE, tokens - from);
            int poolRow = prefix.blocks().get(from / BLOCK_SIZE).row;
            batch.copy(pool.span(poolRow, 0, count), row, column + from);
        }
    }

    /**
     * Keeps the keys and values of a text, as far as they fill whole blocks and there is room.
     *
     * @param source where they lie, one column for each token of the text that was read
     * @param scores scores of the same tokens, where they were computed
     */
    public void store(int[] text, KeyValues.Span source, @Nullable TokenScores scores) {
        List<Block> path = new ArrayList<>();
        Block parent = root;
        for (int from = 0; from + BLOCK_SIZE <= source.count(); from += BLOCK_SIZE) {
            Block block = parent.child(text, from, BLOCK_SIZE);
            if (block == null) {
                Optional<Integer> row = freeRow(path);
                if (row.isEmpty()) {
                    break;
                }
                block = parent.append(text, from, BLOCK_SIZE, row.get());
                pool.copy(source.part(from, BLOCK_SIZE), block.row, 0);
                byAge.put(block, true);
            }
            if (scores != null && block.scores() == null) {
                block.score(scores.part(from, from + BLOCK_SIZE));
            }
            path.add(block);
            parent = block;
        }
        touch(path);
    }

    /** Whether nothing is ever kept. */
    public boolean isOff() {
        return pool.rows() == 0;
    }

    /** Returns the memory of keys and values. */
    public long bytes() {
        return pool.bytes();
    }

    /** Returns the tokens held. */
    public int size() {
        return byAge.size() * BLOCK_SIZE;
    }

    private Optional<Integer> freeRow(List<Block> inUse) {
        if (free.isEmpty()) {
            Optional<Block> oldest = byAge.keySet().stream()
                    .filter(block -> block.isLeaf() && !inUse.contains(block))
                    .findFirst();
            oldest.ifPresent(block -> {
                byAge.remove(block);
                block.detach();
                free.add(block.row);
            });
        }
        return Optional.ofNullable(free.poll());
    }

    /** Marks blocks as used, last ones first: a block is never older than what follows it. */
    private void touch(List<Block> path) {
        path.reversed().forEach(byAge::get);
    }
}
