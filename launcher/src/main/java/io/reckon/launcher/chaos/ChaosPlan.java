package io.reckon.launcher.chaos;

import io.reckon.launcher.chaos.promise.PromiseName;
import io.reckon.launcher.chaos.promise.Scale;
import java.util.List;
import java.util.stream.Stream;

/**
 * What to try.
 *
 * @param seed of everything random
 * @param promises in the order in which they are tried, at least one
 * @param scale how much is done
 * @param isMeasured whether the cost of the journal is measured as well
 */
record ChaosPlan(long seed, List<PromiseName> promises, Scale scale, boolean isMeasured) {
    ChaosPlan {
        promises = promises.stream().sorted().distinct().toList();
        if (promises.isEmpty()) {
            throw new IllegalArgumentException("there is no promise to try");
        }
    }

    /**
     * The whole, or the short form of it.
     *
     * @param only the promises that are wanted; none: all that belong to the form
     */
    static ChaosPlan of(long seed, boolean isShort, List<PromiseName> only) {
        List<PromiseName> form = Stream.of(PromiseName.values())
                .filter(promise -> !isShort || promise.isQuick())
                .toList();
        List<PromiseName> promises = only.isEmpty() ? form : only;
        return new ChaosPlan(seed, promises, isShort ? Scale.SHORT : Scale.FULL, !isShort && only.isEmpty());
    }
}
