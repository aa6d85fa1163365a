package io.reckon.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A misspelling planted in a file that is right. */
class MisspellingTest {
    private final Schemas schemas = new Schemas();

    @ParameterizedTest
    @CsvSource({
        "k8s/base/proposer.yaml, readinessProbe, readynessProbe",
        "k8s/base/proposer.yaml, failureThreshold, failureTreshold",
        "k8s/base/restricted.yaml, readOnlyRootFilesystem, readOnlyRootFileSystem",
        "k8s/base/kustomization.yaml, patches, patchs",
        "k8s/base/namespace.yaml, labels, label",
        "k8s/overlays/local/kafka.yaml, volumeClaimTemplates, volumeClaimTemplate",
        "k8s/overlays/gpu/vllm.yaml, tolerations, toleration",
        "k8s/overlays/gpu/vllm.yaml, initContainers, initContainer",
        "k8s/overlays/gpu/vllm.yaml, terminationMessagePolicy, terminationMessagesPolicy",
        "k8s/overlays/gpu/vllm-scaling.yaml, metricType, metricsType",
        "k8s/overlays/gpu/kustomization.yaml, configMapGenerator, configMapGenerators",
        "k8s/components/images/kustomization.yaml, newTag, tag",
        "k8s/components/monitoring/pods.yaml, matchExpressions, matchExpression",
        "k8s/components/network-policies/scheduler.yaml, podSelector, podSelectors",
        "k8s/components/monitoring/pods.yaml, podMetricsEndpoints, podMetricEndpoints",
        "k8s/components/monitoring/alerts.yaml, annotations, annotation",
        "k8s/components/strimzi/topics.yaml, partitions, partition",
        "k8s/components/strimzi/users.yaml, operations, operation",
        "k8s/components/strimzi/cluster.yaml, kraftMetadata, kraftMetaData",
        "k8s/components/strimzi/cluster.yaml, authorization, authorisation",
        "k8s/components/keda/scheduler.yaml, minReplicaCount, minReplicasCount",
        "k8s/components/keda/kafka-authentication.yaml, secretTargetRef, secretTargetRefs"
    })
    void isFound(String file, String right, String misspelt) {
        String text = Repository.text(file);
        assertThat(complaints(text)).isEmpty();

        List<String> complaints = complaints(text.replace(right, misspelt));

        assertThat(complaints).isNotEmpty();
        assertThat(String.join(" ", complaints)).contains(misspelt);
    }

    @Test
    void anOperationThatKafkaDoesNotKnowIsFound() {
        String text = Repository.text("k8s/components/strimzi/users.yaml");

        List<String> complaints = complaints(text.replace("Describe", "Descibe"));

        assertThat(complaints).isNotEmpty().allMatch(complaint -> complaint.contains("operations"));
    }

    @ParameterizedTest
    @CsvSource({
        "k8s/base/scheduler.yaml, RECKON_SERVICES_VERIFIER, RECKON_SERVICES_VERIFYER, scheduler",
        "k8s/base/scheduler.yaml, RECKON_SERVICES_PROPOSER, RECKON_SERVICE_PROPOSER, scheduler",
        "k8s/base/calibrated.yaml, RECKON_POLICIES_ENABLED, RECKON_POLICY_ENABLED, difficulty",
        "k8s/overlays/gpu/proposer-engine.yaml, RECKON_OPENAI_MODEL, RECKON_OPENAI_MODELS, proposer",
        "k8s/overlays/gpu/verifier-engine.yaml, RECKON_VLLM_POOLING_FORMAT, RECKON_VLLM_FORMAT, verifier"
    })
    void ofASettingIsFound(String file, String right, String misspelt, String service) {
        assertThat(ServiceContract.of(service).complaints(environment(Repository.text(file))))
                .isEmpty();

        String planted = Repository.text(file).replace(right, misspelt);

        assertThat(ServiceContract.of(service).complaints(environment(planted)))
                .containsExactly(service + " has no setting " + misspelt);
    }

    private static Map<String, String> environment(String yaml) {
        return Manifest.of(yaml).stream()
                .filter(manifest -> manifest.kind().equals("Deployment"))
                .map(Pod::of)
                .findFirst()
                .orElseThrow()
                .environment();
    }

    private List<String> complaints(String yaml) {
        return Manifest.of(yaml).stream()
                .filter(Manifest::isResource)
                .flatMap(manifest -> schemas.complaints(manifest).stream())
                .toList();
    }
}
