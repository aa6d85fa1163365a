package io.reckon.scheduler.system;

import io.grpc.Context;
import java.time.Duration;
import java.time.Instant;

/** Work that takes long, and stops when its caller has given up. */
final class Pause {

    private Pause() {}

    static void aMinute() {
        pause(Duration.ofMinutes(1));
    }

    static void aMoment() {
        pause(Duration.ofMillis(500));
    }

    private static void pause(Duration time) {
        Instant end = Instant.now().plus(time);
        try {
            while (Instant.now().isBefore(end) && !Context.current().isCancelled()) {
                Thread.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
