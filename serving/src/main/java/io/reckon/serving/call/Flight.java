package io.reckon.serving.call;

import java.util.concurrent.CompletableFuture;

/** A call on its way, with those who wait for it; {@link SingleFlight} guards it. */
final class Flight<R> {
    private final Ticket ticket;
    private final Thread thread;
    private final CompletableFuture<R> outcome = new CompletableFuture<>();
    private int waiting = 1;
    private boolean mayBeAskedForAgain;

    Flight(Ticket ticket, java.util.function.Consumer<Flight<R>> work) {
        this.ticket = ticket;
        this.thread = Thread.ofVirtual().name("call-" + ticket.callId()).unstarted(() -> work.accept(this));
        this.mayBeAskedForAgain = ticket.isOwned();
    }

    static void requireSame(Ticket ticket, String fingerprint) {
        if (!fingerprint.equals(ticket.fingerprint())) {
            throw new IllegalArgumentException(
                    "call_id " + ticket.callId() + " was used for another request; give each call an id of its own");
        }
    }

    Ticket ticket() {
        return ticket;
    }

    CompletableFuture<R> outcome() {
        return outcome;
    }

    void start() {
        thread.start();
    }

    void join(Ticket other) {
        requireSame(other, ticket.fingerprint());
        mayBeAskedForAgain |= other.isOwned();
        waiting++;
    }

    /** One caller goes; the work ends with the last one, unless the next owner of the question will ask for it. */
    boolean isGivenUpByLeaving() {
        waiting--;
        if (waiting > 0 || mayBeAskedForAgain) {
            return false;
        }
        thread.interrupt();
        return true;
    }
}
