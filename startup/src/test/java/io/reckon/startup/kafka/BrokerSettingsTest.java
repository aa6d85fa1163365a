package io.reckon.startup.kafka;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerSettingsTest {
    @TempDir
    Path folder;

    @Test
    void aNameThatNobodyKnowsIsRefused() {
        assertThatThrownBy(() -> new BrokerSettings(Map.of("bootstrap.servers", "nobody.invalid:9092")).check())
                .hasMessageStartingWith("Kafka at nobody.invalid:9092: No resolvable bootstrap urls")
                .hasMessageContaining("KAFKA_BOOTSTRAP_SERVERS");
    }

    @Test
    void aSecretThatIsMissingIsNamed() {
        Path certificate = folder.resolve("ca.crt");
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", "localhost:1",
                "security.protocol", "SSL",
                "ssl.truststore.type", "PEM",
                "ssl.truststore.location", certificate.toString());
        assertThatThrownBy(() -> new BrokerSettings(settings).check())
                .hasMessage("Kafka at localhost:1: " + certificate + " is missing: mount the secret that holds it");
    }

    @Test
    void aBrokerThatIsDownIsNoMistake() {
        assertThatCode(() -> new BrokerSettings(Map.of("bootstrap.servers", "localhost:1")).check())
                .doesNotThrowAnyException();
    }
}
