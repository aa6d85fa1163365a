package io.reckon.scheduler.kafka;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * What a record occupies while it is worked on, of the few places that there are. It is left once: at the end of the work, or
 * before, where no more than writing is to be done. Thread-safe.
 */
final class Place {

    private final Deque<Runnable> releases = new ArrayDeque<>();
    private boolean isLeft;

    /** A place that is released like this. */
    Place(Runnable release) {
        releases.push(release);
    }

    /** Takes something else with it, that is released when the place is left. */
    void with(Runnable release) {
        if (!isKept(release)) {
            release.run();
        }
    }

    /** Lets another record have the place. */
    void leave() {
        next().ifPresent(release -> {
            release.run();
            leave();
        });
    }

    private synchronized boolean isKept(Runnable release) {
        if (!isLeft) {
            releases.push(release);
        }
        return !isLeft;
    }

    private synchronized Optional<Runnable> next() {
        isLeft = true;
        return Optional.ofNullable(releases.poll());
    }
}
