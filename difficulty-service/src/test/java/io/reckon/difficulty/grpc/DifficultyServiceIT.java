package io.reckon.difficulty.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import grpc.health.v1.HealthGrpc;
import grpc.health.v1.HealthOuterClass.HealthCheckRequest;
import grpc.health.v1.HealthOuterClass.HealthCheckResponse.ServingStatus;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.reckon.proto.difficulty.v1.DifficultyServiceGrpc;
import io.reckon.proto.difficulty.v1.DifficultyServiceGrpc.DifficultyServiceBlockingStub;
import io.reckon.proto.difficulty.v1.EstimateRequest;
import io.reckon.proto.difficulty.v1.EstimateResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestCalibration.class)
class DifficultyServiceIT {

    private static final EstimateRequest QUESTION = EstimateRequest.newBuilder()
            .setCallId("q1/1")
            .setQuestionId("q1")
            .setQuestion("Anna has 3 apples and buys 4 more. How many does she have?")
            .build();

    @ConfigProperty(name = "quarkus.grpc.server.test-port")
    int port;

    @TestHTTPResource("/q/")
    URI management;

    private ManagedChannel channel;
    private DifficultyServiceBlockingStub service;

    @BeforeEach
    void connect() {
        channel = ManagedChannelBuilder.forAddress("localhost", port)
                .usePlaintext()
                .build();
        service = DifficultyServiceGrpc.newBlockingStub(channel).withDeadlineAfter(20, TimeUnit.SECONDS);
    }

    @AfterEach
    void disconnect() {
        channel.shutdownNow();
    }

    @Test
    void estimatesFromThePriorBeforeAProbe() {
        EstimateResponse response = service.estimate(QUESTION);

        assertThat(response.getCalibrationId()).isEqualTo("cal-test");
        assertThat(response.getExpectedPassRate()).isCloseTo(0.5, within(1e-9));
        assertThat(response.getBinProbabilitiesList()).hasSize(5);
        assertThat(response.hasUsage()).isTrue();
    }

    @Test
    void refinesTheEstimateByProbeScores() {
        EstimateResponse easy = service.estimate(withScores(Collections.nCopies(8, 0.99)));
        EstimateResponse hard = service.estimate(withScores(Collections.nCopies(8, 0.01)));

        assertThat(easy.getBin()).isEqualTo(1);
        assertThat(hard.getBin()).isEqualTo(5);
        assertThat(easy.getExpectedPassRate()).isGreaterThan(hard.getExpectedPassRate());
    }

    @Test
    void refusesBadInputAndSaysWhat() {
        assertRefused(QUESTION.toBuilder().setQuestion(" \n").build(), "question must not be empty");
        assertRefused(QUESTION.toBuilder().setQuestion("é".repeat(8193)).build(), "at most 16384 bytes");
        assertRefused(withScores(List.of(0.5, 1.5)), "probe score 1 must be in [0, 1], but is 1.5");
        assertRefused(withScores(List.of(Double.NaN)), "probe score 0 must be in [0, 1], but is NaN");
        assertRefused(withScores(Collections.nCopies(1025, 0.5)), "at most 1024, but are 1025");
    }

    @Test
    void answersHealthOverGrpc() {
        var health = HealthGrpc.newBlockingStub(channel).withDeadlineAfter(20, TimeUnit.SECONDS);

        assertThat(health.check(HealthCheckRequest.getDefaultInstance()).getStatus())
                .isEqualTo(ServingStatus.SERVING);
    }

    @Test
    void showsHealthAndMetricsOverHttp() throws Exception {
        service.estimate(QUESTION);

        assertThat(get("health/ready")).contains("\"calibrationId\"", "cal-test");
        assertThat(get("metrics")).contains("reckon_difficulty_estimates_total{");
    }

    private String get(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(management.resolve(path)).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    private void assertRefused(EstimateRequest request, String reason) {
        assertThatExceptionOfType(StatusRuntimeException.class)
                .isThrownBy(() -> service.estimate(request))
                .satisfies(e -> assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT))
                .withMessageContaining(reason);
    }

    private static EstimateRequest withScores(List<Double> scores) {
        return QUESTION.toBuilder().addAllProbeScores(scores).build();
    }
}
