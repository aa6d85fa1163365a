package io.reckon.difficulty.calibration;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The calibration in force, and the last few before it, so that a question that was begun with one of those can be ended
 * with it. Thread-safe.
 */
public final class Calibrations {

    /** Calibrations that are kept, the one in force included. */
    public static final int KEPT = 4;

    private final Deque<Calibration> kept = new ArrayDeque<>();

    /** Begins with {@code first} in force. */
    public Calibrations(Calibration first) {
        kept.addFirst(first);
    }

    /** The calibration in force. */
    public synchronized Calibration current() {
        return kept.getFirst();
    }

    /** The one with this id, the one in force for an empty id; empty: it is not kept, or never came. */
    public synchronized Optional<Calibration> find(String id) {
        return id.isEmpty()
                ? Optional.of(kept.getFirst())
                : kept.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Puts a calibration in force; one with its id is replaced. */
    public synchronized void takeUp(Calibration calibration) {
        kept.removeIf(one -> one.id().equals(calibration.id()));
        kept.addFirst(calibration);
        while (kept.size() > KEPT) {
            kept.removeLast();
        }
    }

    /** Ids of those that are kept, the one in force first. */
    public synchronized List<String> ids() {
        return kept.stream().map(Calibration::id).toList();
    }
}
