package io.reckon.launcher.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceSettingsTest {
    private static final Ports PORTS = new Ports(
            9092,
            9093,
            Map.of(
                    Service.PROPOSER, new ServicePorts(8101, 9101),
                    Service.VERIFIER, new ServicePorts(8102, 9102),
                    Service.DIFFICULTY, new ServicePorts(8103, 9103),
                    Service.SCHEDULER, new ServicePorts(8100, 0)));

    @Test
    void theSchedulerIsToldWhereKafkaAndTheServicesAre() {
        assertThat(settings(Engine.EMBEDDED).of(Service.SCHEDULER))
                .containsExactly(
                        "quarkus.http.host=127.0.0.1",
                        "quarkus.http.port=8100",
                        "reckon.models=/models",
                        "kafka.bootstrap.servers=localhost:9092",
                        "reckon.intake.drain=PT3S",
                        "reckon.services.proposer=127.0.0.1:9101",
                        "reckon.services.verifier=127.0.0.1:9102",
                        "reckon.services.difficulty=127.0.0.1:9103");
    }

    @Test
    void aServiceWithAModelIsToldItsEngine() {
        assertThat(settings(Engine.SCRIPTED).of(Service.VERIFIER))
                .contains("reckon.engine=scripted", "quarkus.grpc.server.port=9102")
                .doesNotContain("reckon.calibration=/calibration.json");
    }

    @Test
    void scriptedEnginesBringTheirCalibration() {
        assertThat(settings(Engine.SCRIPTED).of(Service.DIFFICULTY)).contains("reckon.calibration=/calibration.json");
        assertThat(settings(Engine.EMBEDDED).of(Service.DIFFICULTY))
                .doesNotContain("reckon.calibration=/calibration.json");
    }

    private static ServiceSettings settings(Engine engine) {
        return new ServiceSettings(new ModelChoice(engine, Path.of("/models")), PORTS, Path.of("/calibration.json"));
    }
}
