package io.reckon.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the components say of each other and of the services. */
class HighAvailabilityTest {
    @Test
    void aScalerTargetsADeploymentAndAsksForMetricsByItsPods() {
        assertThat(Stream.of("scheduler", "proposer", "verifier")).allSatisfy(name -> {
            JsonNode spec = component("keda/" + name).getFirst().tree().path("spec");
            assertThat(spec.at("/scaleTargetRef/name").asText()).isEqualTo(name);
            assertThat(spec.path("minReplicaCount").asInt()).isGreaterThanOrEqualTo(2);
            assertThat(spec.at("/triggers").findValuesAsText("query"))
                    .allSatisfy(query -> assertThat(query).contains("pod=~\"" + name + "-.*\""));
        });
    }

    @Test
    void schedulersAreNotMoreThanPartitions() {
        int most = component("keda/scheduler")
                .getFirst()
                .tree()
                .at("/spec/maxReplicaCount")
                .asInt();
        JsonNode questions = component("strimzi/topics").getFirst().tree();
        assertThat(questions.at("/metadata/name").asText()).isEqualTo("questions");
        assertThat(most).isLessThanOrEqualTo(questions.at("/spec/partitions").asInt());
    }

    @Test
    void theSchedulerIsScaledByItsOwnGroup() {
        JsonNode lag = component("keda/scheduler").getFirst().tree().at("/spec/triggers/0/metadata");
        var properties = ServiceContract.of("scheduler").properties();
        assertThat(lag.path("consumerGroup").asText())
                .isEqualTo(properties.get("mp.messaging.incoming.questions.group.id"));
        assertThat(lag.path("topic").asText()).isEqualTo(properties.get("mp.messaging.incoming.questions.topic"));
    }

    @Test
    void theNetworkIsOpenWhereServicesListen() {
        Set<Integer> callers = ports(component("network-policies/scheduler").getFirst());
        Set<Integer> monitored = ports(component("network-policies/monitoring").getFirst());
        for (String name : ServiceContract.NAMES) {
            ServiceContract contract = ServiceContract.of(name);
            assertThat(monitored).contains(contract.httpPort());
            contract.grpcPort().ifPresent(port -> assertThat(callers).contains(port));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"scheduler", "difficulty"})
    void everyTopicOfAServiceIsOpenToItsUser(String service) {
        Set<String> allowed = user(service)
                .tree()
                .at("/spec/authorization/acls")
                .valueStream()
                .map(acl -> acl.at("/resource/name").asText())
                .collect(Collectors.toSet());
        assertThat(allowed).containsAll(ServiceContract.of(service).topics());
    }

    @Test
    void theJournalsProducersAreThoseThatTheSchedulerMayHave() {
        ServiceContract scheduler = ServiceContract.of("scheduler");
        JsonNode allowed = user("scheduler")
                .tree()
                .at("/spec/authorization/acls")
                .valueStream()
                .filter(acl -> acl.at("/resource/type").asText().equals("transactionalId"))
                .findFirst()
                .orElseThrow()
                .path("resource");
        assertThat(allowed.path("patternType").asText()).isEqualTo("prefix");
        // a partition's producer is named after the group
        assertThat(scheduler.properties().get("mp.messaging.incoming.questions.group.id") + "-0")
                .startsWith(allowed.path("name").asText());
        assertThat(operations(
                        "scheduler", scheduler.setting("reckon.journal.topic").orElseThrow()))
                .containsExactlyInAnyOrder("Describe", "Read", "Write");
        // a question that lies in another partition than its id's is written once more
        assertThat(operations("scheduler", "questions")).contains("Write");
    }

    private static Set<String> operations(String user, String topic) {
        return user(user)
                .tree()
                .at("/spec/authorization/acls")
                .valueStream()
                .filter(acl -> acl.at("/resource/type").asText().equals("topic"))
                .filter(acl -> acl.at("/resource/name").asText().equals(topic))
                .flatMap(acl -> acl.path("operations").valueStream())
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }

    private static Manifest user(String name) {
        return component("strimzi/users").stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Manifest> component(String file) {
        return Manifest.of(Repository.text("k8s/components/" + file + ".yaml"));
    }

    private static Set<Integer> ports(Manifest policy) {
        return policy.tree().findValues("port").stream().map(JsonNode::asInt).collect(Collectors.toSet());
    }
}
