package io.reckon.scheduler.system;

import io.grpc.Context;
import java.time.Duration;
import java.time.Instant;

/** Work that takes long, and stops when its caller has given up. */
final class Pause {

    private Pause() {}

    static void aMinute() {
        Instant end = Instant.now().plus(Duration.ofMinutes(1));
        try {
            while (Instant.now().isBefore(end) && !Context.current().isCancelled()) {
                Thread.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
