package io.reckon.scheduler.kafka;

import io.reckon.scheduler.question.Question;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells searches that have outlived their deadline by far. Every search ends by its deadline, so that such a one is stuck, and
 * its record would never be acknowledged. Thread-safe.
 */
@Singleton
final class SearchWatch {

    private static final Duration GRACE = Duration.ofSeconds(30);

    private final Map<String, Long> due = new ConcurrentHashMap<>();

    void started(Question question) {
        due.put(
                question.id(),
                System.nanoTime() + question.limits().deadline().plus(GRACE).toNanos());
    }

    void ended(Question question) {
        due.remove(question.id());
    }

    /** Searches that are stuck. */
    long overdue() {
        long now = System.nanoTime();
        return due.values().stream().filter(end -> end - now < 0).count();
    }
}
