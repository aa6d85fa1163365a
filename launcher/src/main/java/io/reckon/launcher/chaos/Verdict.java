package io.reckon.launcher.chaos;

import io.reckon.launcher.chaos.history.Count;
import io.reckon.launcher.chaos.promise.Finding;
import io.reckon.launcher.chaos.promise.PromiseName;

/**
 * Whether a promise was kept.
 *
 * @param promise which one
 * @param finding what came of trying it
 * @param count what the checker counted in the end
 */
record Verdict(PromiseName promise, Finding finding, Count count) {
    boolean isKept() {
        return finding.isTried() && finding.complaints().isEmpty() && count.isClean();
    }

    boolean isBroken() {
        return finding.isTried() && !isKept();
    }

    String word() {
        if (!finding.isTried()) {
            return "not tried";
        }
        return isKept() ? "kept" : "BROKEN";
    }
}
