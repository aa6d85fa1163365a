package io.reckon.scheduler.sharing;

import java.time.Instant;
import java.util.Optional;

/** One question of a shared budget: what it was granted, and what it bids. For the pool that it belongs to. */
final class Member {

    /** A bid that is not decided on, and since when. */
    record Waiting(Bid bid, Instant since) {}

    private int granted;
    private boolean hasCome;
    private boolean isWorking;
    private Optional<Waiting> waiting = Optional.empty();

    int granted() {
        return granted;
    }

    /** Whether it has been granted its first generations; until then its even share is kept for it. */
    boolean hasCome() {
        return hasCome;
    }

    /** Whether others have to expect a bid of it. */
    boolean isWorking() {
        return isWorking;
    }

    Optional<Waiting> waiting() {
        return waiting;
    }

    void bids(Bid bid, Instant now) {
        waiting = Optional.of(new Waiting(bid, now));
        isWorking = false;
    }

    /** It may spend {@code total} in all, and works on that. */
    void grant(int total) {
        granted = total;
        hasCome = true;
        isWorking = true;
        waiting = Optional.empty();
    }

    /** It bids no more, for now or for good; what it was granted stays its own. */
    void leaves() {
        isWorking = false;
        waiting = Optional.empty();
    }

    /** It has {@code spent} so much of what it was granted, and gives the rest back. */
    void isDone(int spent) {
        leaves();
        hasCome = true;
        granted = spent;
    }
}
