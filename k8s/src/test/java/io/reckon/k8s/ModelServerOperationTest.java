package io.reckon.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the model servers of the overlay {@code gpu} are watched, scaled, drained, and kept from other weights. */
class ModelServerOperationTest {
    private Overlay gpu;

    @BeforeEach
    void render() throws IOException, InterruptedException {
        gpu = Overlay.rendered("gpu");
    }

    @Test
    void everyPodIsScrapedOnceWhereItsMetricsAre() {
        List<Integer> open = gpu.named("NetworkPolicy", "monitoring")
                .tree()
                .at("/spec/ingress/0/ports")
                .valueStream()
                .map(port -> port.path("port").asInt())
                .toList();
        assertThat(gpu.ofKind("Deployment").map(Pod::of)).hasSize(6).allSatisfy(pod -> {
            List<JsonNode> monitors = gpu.ofKind("PodMonitor")
                    .map(monitor -> monitor.tree().path("spec"))
                    .filter(monitor -> new LabelSelector(monitor.path("selector")).selects(pod.labels()))
                    .toList();
            assertThat(monitors).as(pod.name()).hasSize(1);
            JsonNode endpoint = monitors.getFirst().at("/podMetricsEndpoints/0");
            assertThat(endpoint.path("path").asText()).isEqualTo(pod.isModelServer() ? "/metrics" : "/q/metrics");
            assertThat(open).contains(pod.port(endpoint.path("port").asText()));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"vllm-proposer", "vllm-verifier"})
    void isScaledByItsOwnQueueBeforeItsBatchIsFull(String name) {
        Pod server = gpu.pod(name);
        JsonNode scaler = gpu.named("ScaledObject", name).tree().path("spec");

        assertThat(scaler.at("/scaleTargetRef/name").asText()).isEqualTo(name);
        assertThat(server.deployment().has("replicas"))
                .as("replicas that are stated would be set anew with every apply")
                .isFalse();
        assertThat(scaler.path("minReplicaCount").asInt()).isPositive();
        String own = "{namespace=\"reckon\", pod=~\"" + name + "-.*\"})";
        assertThat(scaler.path("triggers").findValuesAsText("query"))
                .containsExactly("sum(vllm:num_requests_waiting" + own, "sum(vllm:num_requests_running" + own);
        assertThat(scaler.path("triggers").findValuesAsText("metricType"))
                .containsExactly("AverageValue", "AverageValue");
        int running = scaler.at("/triggers/1/metadata/threshold").asInt();
        assertThat((double) running / argument(server, "--max-num-seqs")).isBetween(0.75, 0.85);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vllm-proposer", "vllm-verifier"})
    void finishesItsCallsBeforeItIsKilledAndGoesAlone(String name) {
        Pod server = gpu.pod(name);

        int asleep = server.service().at("/lifecycle/preStop/sleep/seconds").asInt();
        assertThat(asleep).isBetween(5, 10);
        int calls = argument(server, "--shutdown-timeout");
        assertThat(calls).isGreaterThanOrEqualTo(60);
        assertThat(server.spec().path("terminationGracePeriodSeconds").asInt()).isGreaterThan(asleep + calls);
        JsonNode budget = gpu.named("PodDisruptionBudget", name).tree().path("spec");
        assertThat(budget.path("maxUnavailable").asInt()).isEqualTo(1);
        assertThat(new LabelSelector(budget.path("selector")).selects(server.labels()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vllm-proposer", "vllm-verifier"})
    void comparesTheWeightsThatItServesBeforeItLoadsThem(String name) {
        Pod server = gpu.pod(name);
        JsonNode check = server.spec().at("/initContainers/0");
        JsonNode mount = check.path("volumeMounts")
                .valueStream()
                .filter(candidate -> candidate.path("name").asText().equals("weights"))
                .findFirst()
                .orElseThrow();
        String folder = mount.path("mountPath").asText();

        assertThat(texts(check.path("command")))
                .containsExactly(
                        "sh",
                        folder + "/verify-weights.sh",
                        texts(server.service().path("command")).get(2),
                        folder + "/SHA256SUMS");
        assertThat(check.path("image")).isEqualTo(server.service().path("image"));
        assertThat(check.path("terminationMessagePolicy").asText()).isEqualTo("FallbackToLogsOnError");
        JsonNode volume = server.spec()
                .path("volumes")
                .valueStream()
                .filter(candidate -> candidate.path("name").asText().equals("weights"))
                .findFirst()
                .orElseThrow();
        JsonNode files = gpu.named("ConfigMap", volume.at("/configMap/name").asText())
                .tree()
                .path("data");
        assertThat(files.has("verify-weights.sh")).isTrue();
        assertThat(files.path("SHA256SUMS").asText().lines())
                .as("comments, and what the operator fills in")
                .isNotEmpty()
                .allMatch(line -> line.matches("#.*|[0-9a-f]{64} [ *](\\./)?[^/]+/.+"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vllm-proposer", "vllm-verifier"})
    void everyContainerOfItIsRestrictedAndHasItsMemory(String name) {
        assertThat(gpu.pod(name).containers()).hasSize(2).allSatisfy(container -> {
            JsonNode security = container.path("securityContext");
            assertThat(security.path("allowPrivilegeEscalation").asBoolean(true))
                    .isFalse();
            assertThat(security.path("readOnlyRootFilesystem").asBoolean()).isTrue();
            assertThat(security.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
            JsonNode resources = container.path("resources");
            assertThat(resources.at("/requests/memory").asText())
                    .isNotEmpty()
                    .isEqualTo(resources.at("/limits/memory").asText());
        });
    }

    private static int argument(Pod server, String flag) {
        return texts(server.service().path("command")).stream()
                .filter(argument -> argument.startsWith(flag + "="))
                .map(argument -> Integer.parseInt(argument.substring(flag.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(server.name() + " has no " + flag));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }
}
