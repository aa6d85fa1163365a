package io.reckon.scheduler.search;

import java.util.function.IntPredicate;

/** The largest number that fits. */
final class Fitting {

    private Fitting() {}

    /** Largest n in 0..most for which {@code fits} holds, if it holds up to some number and not above; 0 always fits. */
    static int most(int most, IntPredicate fits) {
        int fitting = 0;
        int tooMany = most + 1;
        while (tooMany - fitting > 1) {
            int middle = (fitting + tooMany) >>> 1;
            if (fits.test(middle)) {
                fitting = middle;
            } else {
                tooMany = middle;
            }
        }
        return fitting;
    }
}
