package io.reckon.scheduler.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.stub.StreamObserver;
import io.reckon.proto.verifier.v1.RolloutScore;
import io.reckon.proto.verifier.v1.ScoreRequest;
import io.reckon.proto.verifier.v1.ScoreResponse;
import io.reckon.proto.verifier.v1.VerifierServiceGrpc;
import io.reckon.scheduler.grpc.pool.ReplicaPool;
import io.reckon.scheduler.grpc.pool.Resolver;
import io.reckon.scheduler.search.CallContext;
import io.reckon.scheduler.search.CallFailedException;
import io.reckon.scheduler.search.CallFailedException.Kind;
import io.reckon.scheduler.search.Rollout;
import io.reckon.scheduler.search.ScoreCall;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that are no scores, over a real connection: an error of the call, never a guess. */
class BrokenScoresIT {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -0.5, 1.5, Double.POSITIVE_INFINITY})
    void numberThatIsNoScoreBreaksTheContract(double number) throws IOException {
        Server server = Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
                .addService(new VerifierServiceGrpc.VerifierServiceImplBase() {
                    @Override
                    public void score(ScoreRequest request, StreamObserver<ScoreResponse> observer) {
                        observer.onNext(ScoreResponse.newBuilder()
                                .addScores(RolloutScore.newBuilder()
                                        .addStepScores(number)
                                        .setOutcomeScore(0.5))
                                .build());
                        observer.onCompleted();
                    }
                })
                .build()
                .start();
        ServiceClient client = client(server.getPort());
        try {
            assertThatExceptionOfType(CallFailedException.class)
                    .isThrownBy(() -> new GrpcVerifier(client).score(call()))
                    .withMessageContaining("a score must be in [0, 1]")
                    .satisfies(failure -> assertThat(failure.kind()).isEqualTo(Kind.BROKEN));
        } finally {
            client.close();
            server.shutdownNow();
        }
    }

    private static ServiceClient client(int port) {
        return new ServiceClient(
                "verifier",
                new ReplicaPool(Resolver.of("localhost:" + port)),
                new ServiceClient.Patience(PATIENCE, new Backoff(PATIENCE, PATIENCE, new SplittableRandom(1))),
                InstantSource.system());
    }

    private static ScoreCall call() {
        return new ScoreCall(
                new CallContext("q/1", "q", "What is 1 + 1?", Instant.now().plus(PATIENCE)),
                List.of(new Rollout(List.of("a"), false, 1, Optional.empty(), false)));
    }
}
