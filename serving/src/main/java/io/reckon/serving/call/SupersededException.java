package io.reckon.serving.call;

/** The question has a later owner than the one that calls. */
public final class SupersededException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long highestEpoch;

    SupersededException(Ticket ticket, long highestEpoch) {
        super("question " + ticket.questionId() + " has a later owner: epoch " + highestEpoch + ", not "
                + ticket.ownerEpoch() + "; give the search up");
        this.highestEpoch = highestEpoch;
    }

    /** Returns the highest epoch seen for the question. */
    public long highestEpoch() {
        return highestEpoch;
    }
}
