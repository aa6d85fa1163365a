package io.reckon.proposer;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
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
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service with two models in one process. */
@QuarkusTest
@TestProfile(RevisionModelProfile.class)
class RevisionServiceIT {
    @ConfigProperty(name = "quarkus.grpc.server.test-port")
    int port;

    @TestHTTPResource("/q/health/ready")
    URI readiness;

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

    private ProposeResponse propose(Prefix.Builder prefix) {
        return proposer.propose(ProposeRequest.newBuilder()
                .setCallId("q/" + UUID.randomUUID())
                .setQuestionId("q")
                .setQuestion("Bob has 12 apples.")
                .addPrefixes(prefix.setSamples(2))
                .setStopAt(StopAt.STOP_AT_STEP)
                .setSampling(Sampling.newBuilder().setTemperature(1).setSeed(1))
                .build());
    }

    private double sampledBy(String model) {
        return registry.get("tts.tokens")
                .tags("model", model, "kind", "sampled")
                .counter()
                .count();
    }

    @Test
    void theModelThatSamplesNamesItselfAndCounts() {
        double before = sampledBy("revision");

        ProposeResponse first = propose(Prefix.newBuilder());
        assertThat(sampledBy("revision")).isEqualTo(before);
        ProposeResponse revision =
                propose(Prefix.newBuilder().addAttempts(Attempt.newBuilder().addSteps("#### 12")));

        assertThat(revision.getSamplesCount()).isEqualTo(2);
        assertThat(revision.getModelDigest()).hasSize(64).isNotEqualTo(first.getModelDigest());
        assertThat(sampledBy("revision")).isGreaterThan(before);
    }

    @Test
    void isReadyWithBothModels() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(readiness).build();
            String body =
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body();

            assertThat(body).contains("\"status\": \"UP\"").contains("revisionDigest");
        }
    }
}
