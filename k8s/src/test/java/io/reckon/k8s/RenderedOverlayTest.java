package io.reckon.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Every overlay as kustomize renders it, held against the services. Without a renderer it says so and is skipped. */
@ParameterizedClass(name = "{0}")
@MethodSource("overlays")
class RenderedOverlayTest {
    @Parameter
    private String overlay;

    private Overlay rendered;
    private List<Pod> pods;

    static List<String> overlays() {
        return Repository.overlays();
    }

    @BeforeEach
    void render() throws IOException, InterruptedException {
        rendered = Overlay.rendered(overlay);
        pods = rendered.ofKind("Deployment")
                .map(Pod::of)
                .filter(pod -> !pod.isModelServer())
                .toList();
    }

    @Test
    void hasOnlyFieldsOfItsKinds() {
        Schemas schemas = new Schemas();
        assertThat(rendered.manifests())
                .allSatisfy(manifest -> assertThat(schemas.complaints(manifest))
                        .as(manifest.toString())
                        .isEmpty());
    }

    @Test
    void deploysEveryServiceIntoItsNamespace() {
        assertThat(pods).extracting(Pod::name).containsExactlyInAnyOrderElementsOf(ServiceContract.NAMES);
        assertThat(rendered.manifests())
                .filteredOn(manifest -> !Set.of("Namespace", "PriorityClass").contains(manifest.kind()))
                .allSatisfy(manifest -> assertThat(
                                manifest.tree().at("/metadata/namespace").asText())
                        .as(manifest.toString())
                        .isEqualTo("reckon"));
    }

    @Test
    void everyServiceIsServedWhereItListens() {
        assertThat(pods).allSatisfy(pod -> {
            ServiceContract contract = ServiceContract.of(pod.name());
            assertThat(pod.port("http")).isEqualTo(contract.httpPort());
            assertThat(pod.port("grpc")).isEqualTo(contract.grpcPort().orElse(0));
            JsonNode service = rendered.named("Service", pod.name()).tree().path("spec");
            assertThat(service.path("clusterIP").asText()).isEqualTo("None");
            assertThat(pod.labels()).containsAllEntriesOf(text(service.path("selector")));
            service.path("ports")
                    .forEach(port -> assertThat(pod.port(port.path("targetPort").asText()))
                            .isEqualTo(port.path("port").asInt()));
        });
    }

    @Test
    void theSchedulerCallsTheServicesWhereTheyAre() {
        Map<String, String> environment = pod("scheduler").environment();
        for (String callee : List.of("proposer", "verifier", "difficulty")) {
            int port = ServiceContract.of(callee).grpcPort().orElseThrow();
            assertThat(environment)
                    .containsEntry("RECKON_SERVICES_" + callee.toUpperCase(java.util.Locale.ROOT), callee + ":" + port);
        }
    }

    @Test
    void everySettingIsOneOfTheService() {
        assertThat(pods)
                .allSatisfy(pod -> assertThat(ServiceContract.of(pod.name()).complaints(pod.environment()))
                        .isEmpty());
    }

    @Test
    void everyPodIsProbed() {
        assertThat(pods).allSatisfy(pod -> {
            // who waits for others is not ready until they are, and is not restarted for it
            boolean waits = pod.name().equals("scheduler") || pod.environment().containsKey("RECKON_ENGINE");
            String started = waits ? "/q/health/live" : "/q/health/ready";
            assertThat(probe(pod, "startupProbe")).isEqualTo(started);
            assertThat(probe(pod, "readinessProbe")).isEqualTo("/q/health/ready");
            assertThat(probe(pod, "livenessProbe")).isEqualTo("/q/health/live");
        });
    }

    @Test
    void everyPodHasTimeToDrain() {
        assertThat(pods).allSatisfy(pod -> {
            int asleep = pod.service().at("/lifecycle/preStop/sleep/seconds").asInt();
            assertThat(asleep).isBetween(5, 10);
            long drain = ServiceContract.of(pod.name()).drain().toSeconds();
            assertThat(pod.spec().path("terminationGracePeriodSeconds").asLong())
                    .as(pod.name())
                    .isGreaterThan(asleep + drain);
        });
    }

    @Test
    void everyPodIsRestricted() {
        JsonNode namespace = rendered.named("Namespace", "reckon").tree();
        assertThat(namespace
                        .at("/metadata/labels/pod-security.kubernetes.io~1enforce")
                        .asText())
                .isEqualTo("restricted");
        assertThat(pods).allSatisfy(pod -> {
            JsonNode security = pod.spec().path("securityContext");
            assertThat(security.path("runAsNonRoot").asBoolean()).isTrue();
            assertThat(security.at("/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            assertThat(pod.spec().path("automountServiceAccountToken").asBoolean(true))
                    .isFalse();
            assertThat(pod.spec().path("serviceAccountName").asText()).isEqualTo(pod.name());
            assertThat(pod.containers()).allSatisfy(RenderedOverlayTest::isRestricted);
        });
    }

    @Test
    void memoryIsGuaranteedAndVolumesAreThere() {
        assertThat(pods).allSatisfy(pod -> {
            assertThat(pod.containers()).allSatisfy(container -> {
                JsonNode resources = container.path("resources");
                assertThat(resources.at("/requests/memory").asText())
                        .isNotEmpty()
                        .isEqualTo(resources.at("/limits/memory").asText());
                assertThat(resources.at("/requests/cpu").asText()).isNotEmpty();
            });
            List<String> volumes = pod.spec()
                    .path("volumes")
                    .valueStream()
                    .map(volume -> volume.path("name").asText())
                    .toList();
            assertThat(volumes).contains("tmp").containsAll(pod.mounts());
        });
    }

    @Test
    void everyServiceIsSpreadAndKeptUp() {
        assertThat(pods).allSatisfy(pod -> {
            assertThat(pod.spec().path("topologySpreadConstraints")).hasSize(2);
            JsonNode budget =
                    rendered.named("PodDisruptionBudget", pod.name()).tree().path("spec");
            assertThat(budget.path("maxUnavailable").asInt()).isEqualTo(1);
            assertThat(pod.labels()).containsAllEntriesOf(text(budget.at("/selector/matchLabels")));
        });
    }

    @Test
    void imagesAreThoseThatAreBuilt() {
        assertThat(pods)
                .allSatisfy(pod -> assertThat(pod.containers())
                        .allSatisfy(
                                container -> assertThat(container.path("image").asText())
                                        .matches("reckon/" + pod.name() + "-service:0\\.1\\.0-SNAPSHOT")));
    }

    @Test
    void calibrationIsMounted() {
        Set<String> configMaps =
                rendered.ofKind("ConfigMap").map(Manifest::name).collect(Collectors.toSet());
        assertThat(List.of(pod("scheduler"), pod("difficulty"))).allSatisfy(pod -> {
            assertThat(pod.environment()).containsEntry("RECKON_CALIBRATION", "/etc/reckon/calibration.json");
            assertThat(pod.spec().path("volumes").findValuesAsText("name"))
                    .anySatisfy(name -> assertThat(configMaps).contains(name));
        });
    }

    private static void isRestricted(JsonNode container) {
        JsonNode security = container.path("securityContext");
        assertThat(security.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
        assertThat(security.path("readOnlyRootFilesystem").asBoolean()).isTrue();
        assertThat(security.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
    }

    private static String probe(Pod pod, String probe) {
        JsonNode get = pod.service().path(probe).path("httpGet");
        assertThat(get.path("port").asText()).isEqualTo("http");
        return get.path("path").asText();
    }

    private static Map<String, String> text(JsonNode fields) {
        return fields.properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().asText()));
    }

    private Pod pod(String name) {
        return pods.stream().filter(pod -> pod.name().equals(name)).findFirst().orElseThrow();
    }
}
