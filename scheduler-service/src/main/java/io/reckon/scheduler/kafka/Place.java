package io.reckon.scheduler.kafka;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What a record occupies while it is worked on, of the few places that there are. It is left once: at the end of the work, or
 * before, where no more than writing is to be done. For the thread that does the work.
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
        if (isLeft) {
            release.run();
        } else {
            releases.push(release);
        }
    }

    /** Lets another record have the place. */
    void leave() {
        isLeft = true;
        while (!releases.isEmpty()) {
            releases.pop().run();
        }
    }
}
