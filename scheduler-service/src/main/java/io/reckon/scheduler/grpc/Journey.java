package io.reckon.scheduler.grpc;

import io.grpc.ClientStreamTracer;
import io.grpc.Metadata;

/**
 * How far one attempt of a call came. It tells a call that was refused, which spent nothing and may be repeated, from
 * one that broke down on the way, of which nobody knows what it spent.
 */
final class Journey extends ClientStreamTracer.Factory {

    private volatile boolean hasLeft;
    private volatile boolean isAnswered;

    @Override
    public ClientStreamTracer newClientStreamTracer(ClientStreamTracer.StreamInfo info, Metadata headers) {
        return new ClientStreamTracer() {
            @Override
            public void outboundHeaders() {
                hasLeft = true;
            }

            @Override
            public void inboundTrailers(Metadata trailers) {
                isAnswered = true;
            }
        };
    }

    /** Whether the call was written to a connection. */
    boolean hasLeft() {
        return hasLeft;
    }

    /** Whether the service itself ended the call. */
    boolean isAnswered() {
        return isAnswered;
    }
}
