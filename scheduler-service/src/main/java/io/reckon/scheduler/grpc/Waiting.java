package io.reckon.scheduler.grpc;

import java.time.Duration;
import java.util.function.Supplier;

/** How long the current thread has waited for services, pauses between attempts included. */
public final class Waiting {

    private static final ThreadLocal<Duration> TOTAL = ThreadLocal.withInitial(() -> Duration.ZERO);

    private Waiting() {}

    /** The time in all, since the thread began. */
    public static Duration total() {
        return TOTAL.get();
    }

    static <T> T during(Supplier<T> call) {
        long began = System.nanoTime();
        try {
            return call.get();
        } finally {
            TOTAL.set(TOTAL.get().plusNanos(System.nanoTime() - began));
        }
    }
}
