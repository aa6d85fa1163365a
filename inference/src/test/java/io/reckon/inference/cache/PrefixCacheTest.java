package io.reckon.inference.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.reckon.inference.decoder.CacheShape;
import io.reckon.inference.decoder.KeyValues;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PrefixCacheTest {
    private static final int BLOCK = PrefixCache.BLOCK_SIZE;
    private static final CacheShape SHAPE = new CacheShape(List.of("k", "v"), List.of("pk", "pv"), 2, 3);

    private static int[] text(int start, int length) {
        return IntStream.range(start, start + length).toArray();
    }

    /** Keys and values of a text: nothing in them. */
    private static KeyValues.Span zeros(int tokens) {
        KeyValues batch = new KeyValues(SHAPE);
        batch.resize(1, tokens);
        return batch.span(0, 0, tokens);
    }

    @Test
    void findsWholeBlocksOfWhatItStored() {
        PrefixCache cache = new PrefixCache(SHAPE, 10 * BLOCK);

        cache.store(text(0, 3 * BLOCK), zeros(2 * BLOCK + 5), null);

        assertThat(cache.find(text(0, 3 * BLOCK), false).tokens()).isEqualTo(2 * BLOCK);
        assertThat(cache.find(text(0, BLOCK + 1), false).tokens()).isEqualTo(BLOCK);
        assertThat(cache.find(text(1, 3 * BLOCK), false).tokens()).isZero();
    }

    @Test
    void sharesCommonBeginnings() {
        PrefixCache cache = new PrefixCache(SHAPE, 10 * BLOCK);
        int[] first = text(0, 2 * BLOCK);
        int[] second = text(0, 2 * BLOCK);
        second[2 * BLOCK - 1] = 999;

        cache.store(first, zeros(2 * BLOCK), null);
        cache.store(second, zeros(2 * BLOCK), null);

        assertThat(cache.size()).isEqualTo(3 * BLOCK);
    }

    @Test
    void evictsTheLeafUsedLongestAgo() {
        PrefixCache cache = new PrefixCache(SHAPE, 3 * BLOCK);
        cache.store(text(0, 2 * BLOCK), zeros(2 * BLOCK), null);
        cache.store(text(100, BLOCK), zeros(BLOCK), null);
        cache.find(text(0, 2 * BLOCK), false);

        cache.store(text(200, BLOCK), zeros(BLOCK), null);

        assertThat(cache.find(text(0, 2 * BLOCK), false).tokens()).isEqualTo(2 * BLOCK);
        assertThat(cache.find(text(100, BLOCK), false).tokens()).isZero();
        assertThat(cache.find(text(200, BLOCK), false).tokens()).isEqualTo(BLOCK);
    }

    @Test
    void keepsWhatFitsOfATextLargerThanItself() {
        PrefixCache cache = new PrefixCache(SHAPE, 2 * BLOCK);

        cache.store(text(0, 5 * BLOCK), zeros(5 * BLOCK), null);

        assertThat(cache.find(text(0, 5 * BLOCK), false).tokens()).isEqualTo(2 * BLOCK);
    }

    @Test
    void findsScoredBlocksOnlyWhereScoresAreWanted() {
        PrefixCache cache = new PrefixCache(SHAPE, 4 * BLOCK);
        int[] text = text(0, BLOCK);
        cache.store(text, zeros(BLOCK), null);
        assertThat(cache.find(text, true).tokens()).isZero();
        TokenScores scores = TokenScores.ofLength(BLOCK);
        scores.values()[3] = 0.5f;

        cache.store(text, zeros(BLOCK), scores);

        TokenScores found = TokenScores.ofLength(BLOCK);
        cache.find(text, true).scores(found);
        assertThat(found.values()).containsExactly(scores.values());
    }

    @Test
    void canBeSwitchedOff() {
        PrefixCache cache = new PrefixCache(SHAPE, 0);

        cache.store(text(0, BLOCK), zeros(BLOCK), null);

        assertThat(cache.isOff()).isTrue();
        assertThat(cache.find(text(0, BLOCK), false).tokens()).isZero();
    }

    @Property(tries = 100)
    void neverHoldsMoreThanItMay(@ForAll @Size(min = 1, max = 60) List<@IntRange(min = 0, max = 5) Integer> starts) {
        PrefixCache cache = new PrefixCache(SHAPE, 7 * BLOCK);
        for (int start : starts) {
            int length = BLOCK * (1 + start % 4);
            cache.store(text(start % 3, length), zeros(length), null);
            assertThat(cache.size()).isLessThanOrEqualTo(7 * BLOCK);
        }
    }
}
