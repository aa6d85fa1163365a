package io.reckon.serving.call;

/**
 * The result of a call and who paid for it.
 *
 * @param result what was found
 * @param origin where it comes from
 */
public record Reply<R>(R result, Origin origin) {
    /** Where a result comes from. */
    public enum Origin {
        /** It was computed for this call. */
        COMPUTED,
        /** It was computed for an earlier call by the same name, which was still running. */
        JOINED,
        /** It was there. */
        REMEMBERED
    }

    /** Whether an earlier call paid for it. */
    public boolean isReplayed() {
        return origin != Origin.COMPUTED;
    }
}
