package io.reckon.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The model servers of the overlay {@code gpu}, held against the services that ask them. */
class ModelServerTest {
    private Overlay gpu;

    @BeforeEach
    void render() throws IOException, InterruptedException {
        gpu = Overlay.rendered("gpu");
    }

    @ParameterizedTest
    @CsvSource({"proposer, RECKON_OPENAI, openai", "verifier, RECKON_VLLM_POOLING, vllm-pooling"})
    void isAskedWhereItListensForTheModelThatItServes(String service, String prefix, String engine) {
        Map<String, String> asks = gpu.pod(service).environment();
        Pod server = gpu.pod("vllm-" + service);
        List<String> command = server.service()
                .path("command")
                .valueStream()
                .map(JsonNode::asText)
                .toList();

        assertThat(asks)
                .containsEntry("RECKON_ENGINE", engine)
                .containsEntry(prefix + "_ENDPOINTS", "http://" + server.name() + ":" + server.port("http"))
                .containsEntry(prefix + "_TOKENIZER", command.get(2));
        assertThat(command).contains("--served-model-name=" + asks.get(prefix + "_MODEL"), "--port=8000");
        JsonNode address = gpu.named("Service", server.name()).tree().path("spec");
        assertThat(address.at("/selector/app.kubernetes.io~1name").asText())
                .isEqualTo(server.labels().get("app.kubernetes.io/name"));
        assertThat(address.at("/ports/0/port").asInt()).isEqualTo(server.port("http"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"proposer", "verifier"})
    void hasAGpuOfItsOwnAndTimeToLoad(String service) {
        Pod server = gpu.pod("vllm-" + service);
        JsonNode container = server.service();

        assertThat(container.at("/resources/limits/nvidia.com~1gpu").asInt()).isEqualTo(1);
        assertThat(server.spec().at("/tolerations/0/key").asText()).isEqualTo("nvidia.com/gpu");
        JsonNode startup = container.path("startupProbe");
        assertThat(startup.at("/httpGet/path").asText()).isEqualTo("/health");
        assertThat(startup.path("periodSeconds").asInt()
                        * startup.path("failureThreshold").asInt())
                .isGreaterThanOrEqualTo(1_800);
        assertThat(server.environment()).containsEntry("HF_HUB_OFFLINE", "1");
        assertThat(container.path("image").asText()).matches("vllm/vllm-openai:v0\\.\\d+\\.\\d+");
        assertThat(gpu.pod(service).service().at("/resources/limits").has("nvidia.com/gpu"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"proposer", "verifier"})
    void isRestrictedAndAskedByItsServiceAlone(String service) {
        Pod server = gpu.pod("vllm-" + service);

        assertThat(server.spec().at("/securityContext/runAsNonRoot").asBoolean())
                .isTrue();
        JsonNode security = server.service().path("securityContext");
        assertThat(security.path("readOnlyRootFilesystem").asBoolean()).isTrue();
        assertThat(security.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
        JsonNode policy = gpu.named("NetworkPolicy", server.name()).tree().path("spec");
        assertThat(policy.path("ingress")).hasSize(1);
        assertThat(policy.at("/ingress/0/from/0/podSelector/matchLabels/app.kubernetes.io~1name")
                        .asText())
                .isEqualTo(service);
        assertThat(policy.path("egress").isMissingNode()).isTrue();
        JsonNode way = gpu.named("NetworkPolicy", service + "-model").tree().path("spec");
        assertThat(way.at("/egress/0/ports/0/port").asInt()).isEqualTo(server.port("http"));
    }
}
