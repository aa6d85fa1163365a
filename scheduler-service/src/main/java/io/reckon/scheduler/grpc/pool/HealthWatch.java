package io.reckon.scheduler.grpc.pool;

import grpc.health.v1.HealthGrpc;
import grpc.health.v1.HealthOuterClass.HealthCheckRequest;
import grpc.health.v1.HealthOuterClass.HealthCheckResponse;
import grpc.health.v1.HealthOuterClass.HealthCheckResponse.ServingStatus;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Listens to what a replica says of itself ({@code grpc.health.v1}), until its channel is closed. */
final class HealthWatch implements StreamObserver<HealthCheckResponse> {

    private static final long PAUSE_SECONDS = 1;

    private final Replica replica;
    private final ScheduledExecutorService timer;

    HealthWatch(Replica replica, ScheduledExecutorService timer) {
        this.replica = replica;
        this.timer = timer;
    }

    void start() {
        if (!replica.channel().isShutdown()) {
            replica.reconnect();
            HealthGrpc.newStub(replica.channel()).watch(HealthCheckRequest.getDefaultInstance(), this);
        }
    }

    @Override
    public void onNext(HealthCheckResponse response) {
        replica.serves(response.getStatus() != ServingStatus.NOT_SERVING);
    }

    @Override
    public void onError(Throwable failure) {
        // who is out of reach is left to its breaker, unless it has taken its leave; a server without the health
        // service serves
        if (Status.fromThrowable(failure).getCode() == Status.Code.UNIMPLEMENTED) {
            replica.serves(true);
        } else {
            again();
        }
    }

    @Override
    public void onCompleted() {
        // a watch has no end of its own: this is a server that stops, and has not always said so before
        replica.serves(false);
        again();
    }

    private void again() {
        try {
            var unused = timer.schedule(() -> new HealthWatch(replica, timer).start(), PAUSE_SECONDS, TimeUnit.SECONDS);
        } catch (RejectedExecutionException e) {
            replica.serves(false); // the pool is closed
        }
    }
}
