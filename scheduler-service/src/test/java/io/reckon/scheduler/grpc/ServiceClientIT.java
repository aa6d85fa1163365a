package io.reckon.scheduler.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.reckon.proto.proposer.v1.ProposeRequest;
import io.reckon.proto.proposer.v1.ProposeResponse;
import io.reckon.proto.proposer.v1.ProposerServiceGrpc;
import io.reckon.scheduler.grpc.pool.ReplicaPool;
import io.reckon.scheduler.grpc.pool.Resolver;
import io.reckon.scheduler.search.CallContext;
import io.reckon.scheduler.search.CallFailedException;
import io.reckon.scheduler.search.CallFailedException.Kind;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a failed call tells of what it spent, over real connections. */
class ServiceClientIT {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Each request fails with the next status; the last one stays. A null never answers. */
    private static class Failing extends ProposerServiceGrpc.ProposerServiceImplBase {

        private final List<Status> statuses;
        private final List<ProposeRequest> requests = new CopyOnWriteArrayList<>();
        private final CountDownLatch arrived = new CountDownLatch(1);

        Failing(Status... statuses) {
            this.statuses = List.of(statuses);
        }

        @Override
        public void propose(ProposeRequest request, StreamObserver<ProposeResponse> observer) {
            requests.add(request);
            arrived.countDown();
            Status status = statuses.get(Math.min(requests.size(), statuses.size()) - 1);
            if (status.isOk()) {
                observer.onNext(ProposeResponse.getDefaultInstance());
                observer.onCompleted();
            } else if (status.getCode() != Status.Code.CANCELLED) {
                observer.onError(failure(status));
            }
        }

        RuntimeException failure(Status status) {
            return status.asRuntimeException();
        }
    }

    /** The status of a request that is never answered. */
    private static final Status SILENCE = Status.CANCELLED;

    private Server server;
    private ServiceClient client;

    @AfterEach
    void close() {
        client.close();
        if (server != null) {
            server.shutdownNow();
        }
    }

    @Test
    void refusedCallIsRepeatedAsTheSameCallUntilItSucceeds() throws IOException {
        Failing service = start(new Failing(Status.UNAVAILABLE, Status.RESOURCE_EXHAUSTED, Status.OK));

        assertThat(call(PATIENCE)).isEqualTo(ProposeResponse.getDefaultInstance());
        assertThat(service.requests).hasSize(3).containsOnly(request());
    }

    @Test
    void serviceThatRefusesUntilTheDeadlineIsUnavailableAtNoCost() throws IOException {
        start(new Failing(Status.RESOURCE_EXHAUSTED.withDescription("queue is full")));

        CallFailedException failure = failure(Duration.ofSeconds(3));

        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failure).hasMessageContaining("proposer").hasMessageContaining("queue is full");
    }

    @Test
    void serviceThatIsNotThereIsUnavailableAtNoCost() throws IOException {
        connect(freePort());

        assertThat(failure(Duration.ofSeconds(2)).kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void serviceThatComesUpLateIsReached() throws Exception {
        int port = freePort();
        connect(port);
        Thread late = Thread.startVirtualThread(() -> {
            try {
                Thread.sleep(600);
                server = Grpc.newServerBuilderForPort(port, InsecureServerCredentials.create())
                        .addService(new Failing(Status.OK))
                        .build()
                        .start();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(call(Duration.ofSeconds(30))).isEqualTo(ProposeResponse.getDefaultInstance());
        late.join();
    }

    @Test
    void connectionThatBreaksDuringTheCallLosesIt() throws Exception {
        Failing service = start(new Failing(SILENCE));
        Thread.startVirtualThread(() -> {
            try {
                service.arrived.await();
                server.shutdownNow();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        assertThat(failure(PATIENCE).kind()).isEqualTo(Kind.LOST);
        assertThat(service.requests).hasSize(1);
    }

    @Test
    void serviceThatDoesNotRespondIsTimedOut() throws IOException {
        start(new Failing(Status.OK, SILENCE));
        call(PATIENCE); // connects

        assertThat(failure(Duration.ofMillis(500)).kind()).isEqualTo(Kind.TIMED_OUT);
    }

    @Test
    void serverThatAcceptsAndSaysNothingCostsNothing() throws IOException {
        try (ServerSocket mute = new ServerSocket(0)) {
            Thread.startVirtualThread(() -> {
                try (Socket ignored = mute.accept()) {
                    Thread.sleep(5_000);
                } catch (IOException | InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            connect(mute.getLocalPort());

            assertThat(failure(Duration.ofMillis(500)).kind()).isIn(Kind.UNAVAILABLE, Kind.TIMED_OUT);
        }
    }

    @Test
    void invalidArgumentIsUnsupportedWithItsMessage() throws IOException {
        Failing service = start(new Failing(Status.INVALID_ARGUMENT.withDescription("unknown word at 3")));

        CallFailedException failure = failure(PATIENCE);

        assertThat(failure.kind()).isEqualTo(Kind.UNSUPPORTED);
        assertThat(failure).hasMessage("unknown word at 3");
        assertThat(service.requests).hasSize(1);
    }

    @Test
    void refusalForTheBudgetSaysWhatTheCallMayCost() throws IOException {
        Metadata trailers = new Metadata();
        trailers.put(Metadata.Key.of("reckon-call-tokens", Metadata.ASCII_STRING_MARSHALLER), "700");
        Failing service = start(new Failing(Status.OUT_OF_RANGE.withDescription("too costly")) {
            @Override
            RuntimeException failure(Status status) {
                return status.asRuntimeException(trailers);
            }
        });

        CallFailedException failure = failure(PATIENCE);

        assertThat(failure.kind()).isEqualTo(Kind.UNCOVERED);
        assertThat(failure.tokens()).isEqualTo(700);
        assertThat(service.requests).hasSize(1);
    }

    @Test
    void refusalForTheBudgetWithoutAFigureIsABrokenService() throws IOException {
        start(new Failing(Status.OUT_OF_RANGE.withDescription("too costly")));

        assertThat(failure(PATIENCE).kind()).isEqualTo(Kind.BROKEN);
    }

    @Test
    void anyOtherErrorIsABrokenService() throws IOException {
        start(new Failing(Status.INTERNAL.withDescription("oops")));

        assertThat(failure(PATIENCE).kind()).isEqualTo(Kind.BROKEN);
    }

    @Test
    void streamThatBreaksWithoutAWordFromTheServiceIsLost() throws IOException {
        try (ServerSocket listening = new ServerSocket(0)) {
            Thread.startVirtualThread(() -> breakFirstStream(listening));
            connect(listening.getLocalPort());

            CallFailedException failure = failure(PATIENCE);

            assertThat(failure.kind()).isEqualTo(Kind.LOST);
            assertThat(Status.fromThrowable(failure).getCode()).isEqualTo(Status.Code.INTERNAL);
        }
    }

    /** Speaks as much HTTP/2 as it takes to reset the first stream with {@code INTERNAL_ERROR}, without trailers. */
    private static void breakFirstStream(ServerSocket listening) {
        byte[] settings = {0, 0, 0, 4, 0, 0, 0, 0, 0};
        try (Socket client = listening.accept()) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            in.readNBytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".length());
            client.getOutputStream().write(settings);
            while (true) {
                int lengthAndType = in.readInt();
                in.readByte();
                int stream = in.readInt();
                in.readNBytes(lengthAndType >>> 8);
                boolean isHeaders = (lengthAndType & 0xFF) == 1;
                if (isHeaders) {
                    client.getOutputStream().write(new byte[] {0, 0, 4, 3, 0, 0, 0, 0, (byte) stream, 0, 0, 0, 2});
                }
            }
        } catch (IOException clientHasGone) {
            // the end of the test
        }
    }

    @Test
    void interruptedCallIsCancelled() throws Exception {
        Failing service = start(new Failing(SILENCE));
        AtomicReference<CallFailedException> failure = new AtomicReference<>();
        Thread caller = Thread.startVirtualThread(() -> failure.set(failure(PATIENCE)));
        assertThat(service.arrived.await(10, TimeUnit.SECONDS)).isTrue();

        caller.interrupt();
        caller.join();

        assertThat(failure.get().kind()).isEqualTo(Kind.CANCELLED);
    }

    private Failing start(Failing service) throws IOException {
        server = Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
                .addService(service)
                .build()
                .start();
        connect(server.getPort());
        return service;
    }

    private void connect(int port) {
        Backoff backoff = new Backoff(Duration.ofMillis(500), Duration.ofMillis(500), new SplittableRandom(1));
        client = new ServiceClient(
                "proposer",
                new ReplicaPool(Resolver.of("localhost:" + port)),
                new ServiceClient.Patience(PATIENCE, backoff),
                InstantSource.system());
    }

    private ProposeResponse call(Duration patience) {
        return client.call(
                ProposerServiceGrpc.getProposeMethod(),
                request(),
                new CallContext("q/1", "q", "What is 1 + 1?", Instant.now().plus(patience)));
    }

    private CallFailedException failure(Duration patience) {
        return catchThrowableOfType(CallFailedException.class, () -> call(patience));
    }

    private static ProposeRequest request() {
        return ProposeRequest.newBuilder().setCallId("q/1").build();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
