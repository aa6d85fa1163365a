package io.reckon.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.reckon.proto.verifier.v1.Rollout;
import io.reckon.proto.verifier.v1.RolloutScore;
import io.reckon.proto.verifier.v1.ScoreRequest;
import io.reckon.proto.verifier.v1.ScoreResponse;
import io.reckon.proto.verifier.v1.VerifierServiceGrpc;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(TinyModelProfile.class)
class VerifierServiceIT {
    @ConfigProperty(name = "quarkus.grpc.server.test-port")
    int port;

    private ManagedChannel channel;
    private VerifierServiceGrpc.VerifierServiceBlockingStub verifier;

    @BeforeEach
    void connect() {
        channel = ManagedChannelBuilder.forAddress("localhost", port)
                .usePlaintext()
                .build();
        verifier = VerifierServiceGrpc.newBlockingStub(channel);
    }

    @AfterEach
    void disconnect() {
        channel.shutdownNow();
    }

    private static ScoreRequest.Builder request() {
        return ScoreRequest.newBuilder()
                .setCallId("q/1")
                .setQuestionId("q")
                .setQuestion("Bob has 12 apples.")
                .addRollouts(Rollout.newBuilder().addSteps("Bob: 12 + 5 = 17"))
                .addRollouts(Rollout.newBuilder()
                        .addSteps("Bob: 12 + 5 = 17")
                        .addSteps("#### 17")
                        .setFinished(true));
    }

    @Test
    void answersWithScores() {
        ScoreResponse response = verifier.score(request().build());

        assertThat(response.getScoresList())
                .extracting(RolloutScore::getStepScoresCount)
                .containsExactly(1, 2);
        assertThat(response.getUsage().getPromptTokens()).isPositive();
        assertThat(response.getModelDigest()).hasSize(64);
    }

    @Test
    void refusesWhatItsBudgetDoesNotCoverAndSaysWhatWould() {
        ScoreRequest.Builder call = request().setCallId("").setTokenBudget(1);
        StatusRuntimeException refusal =
                catchThrowableOfType(StatusRuntimeException.class, () -> verifier.score(call.build()));

        assertThat(refusal.getStatus().getCode()).isEqualTo(Status.Code.OUT_OF_RANGE);
        long needed = Long.parseLong(
                refusal.getTrailers().get(Metadata.Key.of("reckon-call-tokens", Metadata.ASCII_STRING_MARSHALLER)));
        ScoreResponse response = verifier.score(call.setTokenBudget(needed).build());
        assertThat(response.getUsage().getPromptTokens()).isBetween(1L, needed);
    }

    @Test
    void refusesBadInput() {
        ScoreRequest empty = request().addRollouts(Rollout.newBuilder()).build();

        assertThatThrownBy(() -> verifier.score(empty))
                .isInstanceOfSatisfying(StatusRuntimeException.class, failure -> {
                    assertThat(failure.getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
                    assertThat(failure.getStatus().getDescription()).isEqualTo("a rollout has no steps");
                });
    }
}
