package io.reckon.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docker-compose.yml, held against the services. */
class ComposeTest {
    private final JsonNode services =
            Manifest.of(Repository.text("docker-compose.yml")).getFirst().tree().path("services");

    @Test
    void publishesThePortsThatServicesListenOn() {
        assertThat(ServiceContract.NAMES)
                .allSatisfy(name -> assertThat(
                                services.path(name).at("/ports/0").asText())
                        .isEqualTo("127.0.0.1::" + ServiceContract.of(name).httpPort()));
    }

    @Test
    void setsOnlyWhatServicesUnderstand() {
        assertThat(ServiceContract.NAMES)
                .allSatisfy(name -> assertThat(ServiceContract.of(name).complaints(environment(name)))
                        .isEmpty());
    }

    @Test
    void runsTheImagesThatAreBuilt() {
        assertThat(ServiceContract.NAMES)
                .allSatisfy(name -> assertThat(services.path(name).path("image").asText())
                        .isEqualTo("reckon/" + name + "-service:${RECKON_TAG:-0.1.0-SNAPSHOT}"));
    }

    @Test
    void mountsFilesThatAreThere() {
        Stream<String> mounted = services.findValues("volumes").stream()
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asText)
                .filter(volume -> volume.startsWith("./"))
                .map(volume -> volume.substring(2, volume.indexOf(':')));
        assertThat(mounted)
                .hasSizeGreaterThan(4)
                .allSatisfy(path -> assertThat(Repository.file(path)).exists());
    }

    private Map<String, String> environment(String service) {
        return services.path(service).path("environment").properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().asText()));
    }
}
