package io.reckon.proposer.engine.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.Context;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.reckon.proto.proposer.v1.Prefix;
import io.reckon.proto.proposer.v1.ProposeRequest;
import io.reckon.proto.proposer.v1.ProposeResponse;
import io.reckon.proto.proposer.v1.ProposerServiceGrpc;
import io.reckon.proto.proposer.v1.ProposerServiceGrpc.ProposerServiceBlockingStub;
import io.reckon.proto.proposer.v1.Sampling;
import io.reckon.proto.proposer.v1.StopAt;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The service with a model server that comes up after it. */
@QuarkusTest
@TestProfile(OpenAiProfile.class)
@Timeout(120)
class OpenAiServiceIT {
    @ConfigProperty(name = "quarkus.grpc.server.test-port")
    int port;

    @ConfigProperty(name = "reckon.openai.endpoints")
    URI endpoint;

    @TestHTTPResource("/q/health/ready")
    URI readiness;

    @Test
    void waitsForItsServerAndHandsCancellationsOn() throws Exception {
        assertThat(readiness()).contains("DOWN", "no server serves scripted-instruct", "does not answer");
        ManagedChannel channel = ManagedChannelBuilder.forAddress("localhost", port)
                .usePlaintext()
                .build();
        try (ScriptedCompletionServer server = new ScriptedCompletionServer(endpoint.getPort())) {
            ProposerServiceBlockingStub proposer = ProposerServiceGrpc.newBlockingStub(channel);
            awaitReady();
            long before = server.sampledTokens();

            ProposeResponse response = proposer.propose(request("q/1"));

            assertThat(response.getSamplesCount()).isEqualTo(3);
            assertThat(response.getUsage().getGeneratedTokens()).isEqualTo(server.sampledTokens() - before);
            assertThat(response.getModelDigest()).hasSize(64);
            cancelAndAwaitClosing(server, proposer);
        } finally {
            channel.shutdownNow();
        }
    }

    private static void cancelAndAwaitClosing(ScriptedCompletionServer server, ProposerServiceBlockingStub proposer)
            throws InterruptedException {
        CountDownLatch left = new CountDownLatch(3);
        Context.CancellableContext call = Context.current().withCancellation();
        CountDownLatch begun = new CountDownLatch(3);
        server.fails(Fault.endless(begun::countDown, left::countDown));
        Thread canceller = Thread.ofVirtual().start(() -> {
            awaitQuietly(begun);
            call.cancel(null);
        });

        assertThatThrownBy(() -> call.call(() -> proposer.propose(request("q/2"))))
                .isInstanceOf(StatusRuntimeException.class);

        assertThat(left.await(20, TimeUnit.SECONDS))
                .as("the server sees all connections closed")
                .isTrue();
        canceller.join();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ProposeRequest request(String callId) {
        return ProposeRequest.newBuilder()
                .setCallId(callId)
                .setQuestionId("q")
                .setQuestion("How many apples?")
                .addPrefixes(Prefix.newBuilder().setSamples(3))
                .setStopAt(StopAt.STOP_AT_SOLUTION)
                .setSampling(Sampling.newBuilder().setTemperature(1).setSeed(1))
                .build();
    }

    private void awaitReady() throws Exception {
        Instant patience = Instant.now().plusSeconds(30);
        while (readiness().contains("DOWN")) {
            assertThat(Instant.now()).isBefore(patience);
            Thread.sleep(50);
        }
    }

    private String readiness() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(readiness).build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
