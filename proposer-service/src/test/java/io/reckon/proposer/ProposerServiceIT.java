package io.reckon.proposer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.reckon.proto.proposer.v1.Attempt;
import io.reckon.proto.proposer.v1.Prefix;
import io.reckon.proto.proposer.v1.ProposeRequest;
import io.reckon.proto.proposer.v1.ProposeResponse;
import io.reckon.proto.proposer.v1.ProposerServiceGrpc;
import io.reckon.proto.proposer.v1.Sampling;
import io.reckon.proto.proposer.v1.StopAt;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(TinyModelProfile.class)
class ProposerServiceIT {
    @ConfigProperty(name = "quarkus.grpc.server.test-port")
    int port;

    @TestHTTPResource("/q/health/ready")
    URI readiness;

    @TestHTTPResource("/q/metrics")
    URI metrics;

    @Inject
    MeterRegistry registry;

    private ManagedChannel channel;
    private ProposerServiceGrpc.ProposerServiceBlockingStub proposer;

    @BeforeEach
    void connect() {
        channel = ManagedChannelBuilder.forAddress("localhost", port)
                .usePlaintext()
                .build();
        proposer = ProposerServiceGrpc.newBlockingStub(channel);
    }

    @AfterEach
    void disconnect() {
        channel.shutdownNow();
    }

    private static ProposeRequest.Builder request(int samples) {
        return ProposeRequest.newBuilder()
                .setCallId("q/" + UUID.randomUUID())
                .setQuestionId("q")
                .setQuestion("Bob has 12 apples.")
                .addPrefixes(Prefix.newBuilder().setSamples(samples))
                .setStopAt(StopAt.STOP_AT_SOLUTION)
                .setSampling(Sampling.newBuilder().setTemperature(2).setSeed(1));
    }

    @Test
    void answersWithSamples() {
        ProposeResponse response = proposer.propose(request(5).build());

        assertThat(response.getSamplesCount()).isEqualTo(5);
        assertThat(response.getUsage().getGeneratedTokens()).isPositive();
        assertThat(response.getModelDigest()).hasSize(64);
    }

    @Test
    void refusesWhatItsBudgetDoesNotCoverAndSaysWhatWould() {
        ProposeRequest.Builder call = request(3).setTokenBudget(1);
        StatusRuntimeException refusal =
                catchThrowableOfType(StatusRuntimeException.class, () -> proposer.propose(call.build()));

        assertThat(refusal.getStatus().getCode()).isEqualTo(Status.Code.OUT_OF_RANGE);
        long needed = Long.parseLong(
                refusal.getTrailers().get(Metadata.Key.of("reckon-call-tokens", Metadata.ASCII_STRING_MARSHALLER)));
        ProposeResponse response = proposer.propose(call.setTokenBudget(needed).build());
        assertThat(response.getUsage().getPromptTokens() + response.getUsage().getGeneratedTokens())
                .isBetween(1L, needed);
    }

    @Test
    void refusesBadInput() {
        assertStatus(() -> proposer.propose(request(0).build()), Status.Code.INVALID_ARGUMENT);
        assertStatus(
                () -> proposer.propose(request(1).setQuestion("Bob zorks.").build()), Status.Code.INVALID_ARGUMENT);
    }

    @Test
    void refusesAttemptsWithoutARevisionModel() {
        ProposeRequest.Builder revision = request(1);
        revision.getPrefixesBuilder(0).addAttempts(Attempt.newBuilder().addSteps("#### 3"));

        assertStatus(() -> proposer.propose(revision.build()), Status.Code.FAILED_PRECONDITION);
    }

    @Test
    void keepsToTheDeadlineInTheMessage() {
        ProposeRequest late = request(1_024)
                .setDeadlineEpochMillis(Instant.now().plusMillis(20).toEpochMilli())
                .build();

        assertStatus(() -> proposer.propose(late), Status.Code.DEADLINE_EXCEEDED);
        awaitNothingQueued();
    }

    @Test
    void aCallerWhoGoesAwayFreesTheSlots() {
        assertStatus(
                () -> proposer.withDeadlineAfter(30, TimeUnit.MILLISECONDS)
                        .propose(request(1_024).build()),
                Status.Code.DEADLINE_EXCEEDED);

        awaitNothingQueued();
        assertThat(proposer.propose(request(2).build()).getSamplesCount()).isEqualTo(2);
    }

    @Test
    void isReadyAndMeasured() throws Exception {
        proposer.propose(request(2).build());

        assertThat(body(readiness)).contains("\"status\": \"UP\"").contains("digest");
        assertThat(body(metrics))
                .contains("tts_queued_tokens")
                .contains("tts_batch_occupancy")
                .contains("tts_prefix_hit_ratio")
                .contains("gen_ai_server_time_to_first_token");
    }

    private void awaitNothingQueued() {
        Instant patience = Instant.now().plus(Duration.ofSeconds(20));
        while (registry.get("tts.queued.tokens").gauge().value() > 0) {
            assertThat(Instant.now()).as("sequences leave the queue").isBefore(patience);
            Thread.onSpinWait();
        }
    }

    private static String body(URI uri) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(uri).build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    private static void assertStatus(ThrowingCallable call, Status.Code code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        StatusRuntimeException.class,
                        failure -> assertThat(failure.getStatus().getCode()).isEqualTo(code));
    }
}
