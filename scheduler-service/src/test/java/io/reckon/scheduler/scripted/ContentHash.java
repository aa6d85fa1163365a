package io.reckon.scheduler.scripted;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Randomness that depends on content only: the same parts give the same numbers. */
final class ContentHash {

    private ContentHash() {}

    static SplittableRandom random(Object... parts) {
        long hash = 17;
        for (Object part : parts) {
            hash = 1_000_003 * hash + part.hashCode();
        }
        return new SplittableRandom(hash ^ ((long) Arrays.hashCode(parts) << 32));
    }
}
