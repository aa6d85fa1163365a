package io.reckon.serving.grpc;

import io.reckon.serving.call.Ticket;

/** One call of a worker, as it came over the wire. */
public interface WorkerCall<R> {
    /** Returns its name, for logs. */
    String callId();

    /**
     * Returns what tells it from others.
     *
     * @throws IllegalArgumentException saying what is wrong with the request
     */
    Ticket ticket();

    /** Returns whether it only asks what the same call has brought before. */
    boolean isRecall();

    /**
     * Carries it out; blocks. An interrupt of the calling thread gives it up.
     *
     * @throws IllegalArgumentException saying what is wrong with the request
     * @throws io.reckon.inference.engine.EngineException saying why it was not carried out
     */
    R carryOut();

    /** Returns the same response, marked as paid for before. */
    R replayed(R response);
}
