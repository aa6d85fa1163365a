package io.reckon.scheduler.system;

import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;

/** How a service refuses an owner that has lost the question. */
final class Superseded {

    private Superseded() {}

    static StatusRuntimeException refusal() {
        Metadata trailers = new Metadata();
        trailers.put(Metadata.Key.of("reckon-owner-epoch", Metadata.ASCII_STRING_MARSHALLER), "1");
        return Status.FAILED_PRECONDITION
                .withDescription("the question has a later owner")
                .asRuntimeException(trailers);
    }
}
