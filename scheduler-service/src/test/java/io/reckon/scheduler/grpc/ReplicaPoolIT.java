package io.reckon.scheduler.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import grpc.health.v1.HealthGrpc;
import grpc.health.v1.HealthOuterClass.HealthCheckRequest;
import grpc.health.v1.HealthOuterClass.HealthCheckResponse;
import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
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
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three replicas over real connections. */
class ReplicaPoolIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int QUESTIONS = 40;

    /** A replica that signs its answers. */
    private static final class Signing extends ProposerServiceGrpc.ProposerServiceImplBase {

        private final String signature;

        Signing(String signature) {
            this.signature = signature;
        }

        @Override
        public void propose(ProposeRequest request, StreamObserver<ProposeResponse> observer) {
            observer.onNext(
                    ProposeResponse.newBuilder().setModelDigest(signature).build());
            observer.onCompleted();
        }
    }

    private final List<Server> servers = new ArrayList<>();
    private ServiceClient client;

    @BeforeEach
    void start() throws IOException {
        for (String name : List.of("a", "b", "c")) {
            servers.add(server(0, name));
        }
        client = client();
    }

    private ServiceClient client() {
        String addresses =
                servers.stream().map(server -> "localhost:" + server.getPort()).collect(Collectors.joining(","));
        Backoff backoff = new Backoff(Duration.ofMillis(50), Duration.ofMillis(200), new SplittableRandom(1));
        return new ServiceClient(
                "proposer",
                new ReplicaPool(Resolver.of(addresses)),
                new ServiceClient.Patience(PATIENCE, backoff),
                InstantSource.system());
    }

    @AfterEach
    void stop() {
        client.close();
        servers.forEach(Server::shutdownNow);
    }

    @Test
    void roundsOfAQuestionStayOnOneReplicaAndAllReplicasWork() {
        Set<String> working = new HashSet<>();
        for (int question = 0; question < QUESTIONS; question++) {
            Set<String> ofQuestion = new HashSet<>();
            for (int round = 0; round < 5; round++) {
                ofQuestion.add(answeredBy("q" + question));
            }
            assertThat(ofQuestion).hasSize(1);
            working.addAll(ofQuestion);
        }
        assertThat(working).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void othersTakeOverForOneThatIsKilledAndGiveItsQuestionsBackWhenItReturns() throws Exception {
        int port = servers.getFirst().getPort();
        String question = questionOf("a");
        servers.getFirst().shutdownNow().awaitTermination();

        for (int i = 0; i < QUESTIONS; i++) {
            assertThat(answeredOrLostOnce("q" + i)).isIn("b", "c");
        }

        servers.set(0, server(port, "a"));
        Instant patience = Instant.now().plus(PATIENCE);
        while (!answeredOrLostOnce(question).equals("a")) {
            assertThat(Instant.now()).as("the replica is used again").isBefore(patience);
            Thread.sleep(100);
        }
    }

    @Test
    void replicaWhoseWatchEndsIsPassedOverUntilItSaysThatItServes() throws Exception {
        int port = servers.getFirst().getPort();
        servers.getFirst().shutdownNow().awaitTermination();
        servers.set(0, leaving(port, "a"));
        client.close();
        client = client();

        Instant patience = Instant.now().plus(PATIENCE);
        for (int inARow = 0; inARow < QUESTIONS; inARow++) {
            if (answeredBy("q" + inARow).equals("a")) {
                assertThat(Instant.now()).as("the replica is passed over").isBefore(patience);
                inARow = -1;
            }
            Thread.sleep(40);
        }
    }

    private String questionOf(String replica) {
        for (int i = 0; i < QUESTIONS; i++) {
            if (answeredBy("q" + i).equals(replica)) {
                return "q" + i;
            }
        }
        throw new AssertionError("no question belongs to replica " + replica);
    }

    /** A call that was on its way when its replica died is lost, and made anew by whoever pays for it. */
    private String answeredOrLostOnce(String question) {
        try {
            return answeredBy(question);
        } catch (CallFailedException e) {
            assertThat(e.kind()).isEqualTo(Kind.LOST);
            return answeredBy(question);
        }
    }

    private String answeredBy(String question) {
        CallContext context =
                new CallContext(question + "/1", question, "?", Instant.now().plus(PATIENCE));
        return client.call(ProposerServiceGrpc.getProposeMethod(), ProposeRequest.getDefaultInstance(), context)
                .getModelDigest();
    }

    /** Ends its watches, as Quarkus does when it begins to stop, refuses new ones, and answers for a while yet. */
    private static Server leaving(int port, String name) throws IOException {
        AtomicBoolean hasLeft = new AtomicBoolean();
        return Grpc.newServerBuilderForPort(port, InsecureServerCredentials.create())
                .addService(new Signing(name))
                .addService(new HealthGrpc.HealthImplBase() {
                    @Override
                    public void watch(HealthCheckRequest request, StreamObserver<HealthCheckResponse> observer) {
                        if (hasLeft.getAndSet(true)) {
                            observer.onError(Status.UNAVAILABLE.asRuntimeException());
                        } else {
                            observer.onCompleted();
                        }
                    }
                })
                .build()
                .start();
    }

    private static Server server(int port, String name) throws IOException {
        return Grpc.newServerBuilderForPort(port, InsecureServerCredentials.create())
                .addService(new Signing(name))
                .build()
                .start();
    }
}
