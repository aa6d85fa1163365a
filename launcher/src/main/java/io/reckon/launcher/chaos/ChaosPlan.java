package io.reckon.launcher.chaos;

import io.reckon.launcher.chaos.promise.PromiseName;
import io.reckon.launcher.chaos.promise.Scale;
import io.reckon.launcher.deployment.Checkout;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What to try.
 *
 * @param seed of everything random
 * @param promises in the order in which they are tried, at least one
 * @param scale how much is done
 * @param other another version of the scheduler, if there is one
 * @param isMeasured whether the cost of the journal is measured as well
 */
record ChaosPlan(long seed, List<PromiseName> promises, Scale scale, Optional<Checkout> other, boolean isMeasured) {
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
     * @param other another version, if there is one
     */
    static ChaosPlan of(long seed, boolean isShort, List<PromiseName> only, Optional<Checkout> other) {
        List<PromiseName> form = Stream.of(PromiseName.values())
                .filter(promise -> !isShort || promise.isQuick())
                .toList();
        List<PromiseName> promises = only.isEmpty() ? form : only;
        return new ChaosPlan(seed, promises, isShort ? Scale.SHORT : Scale.FULL, other, !isShort && only.isEmpty());
    }
}
