package io.reckon.k8s;

import static java.util.Map.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.scheduling.v1.PriorityClass;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import java.util.List;
import java.util.Map;

/** Kinds that there are Java types for: a field that the type does not have, or of another type, is refused. */
final class TypedKinds {
    private static final Map<String, Class<?>> TYPES = Map.ofEntries(
            entry("v1 ConfigMap", io.fabric8.kubernetes.api.model.ConfigMap.class),
            entry("v1 Namespace", Namespace.class),
            entry("v1 PersistentVolumeClaim", PersistentVolumeClaim.class),
            entry("v1 Service", Service.class),
            entry("v1 ServiceAccount", ServiceAccount.class),
            entry("apps/v1 Deployment", Deployment.class),
            entry("apps/v1 StatefulSet", StatefulSet.class),
            entry("batch/v1 Job", Job.class),
            entry("networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class),
            entry("policy/v1 PodDisruptionBudget", PodDisruptionBudget.class),
            entry("scheduling.k8s.io/v1 PriorityClass", PriorityClass.class),
            entry("monitoring.coreos.com/v1 PodMonitor", PodMonitor.class),
            entry("monitoring.coreos.com/v1 PrometheusRule", PrometheusRule.class),
            entry("kustomize.config.k8s.io/v1beta1 Kustomization", KustomizationFile.class),
            entry("kustomize.config.k8s.io/v1alpha1 Component", KustomizationFile.class));

    private final ObjectMapper strict = JsonMapper.builder()
            .annotationIntrospector(new WithoutCatchAll())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    List<String> complaints(Manifest manifest) {
        String kind = manifest.apiVersion() + " " + manifest.kind();
        Class<?> type = TYPES.get(kind);
        if (type == null) {
            return List.of("'" + kind + "' is a kind that no test knows: add its type or its CRD");
        }
        try {
            strict.treeToValue(manifest.tree(), type);
            return List.of();
        } catch (JsonProcessingException e) {
            return List.of(e.getOriginalMessage() + ", at " + e.getLocation());
        }
    }

    /** The types keep fields that they do not know; here those are errors. */
    private static final class WithoutCatchAll extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return false;
        }
    }
}
