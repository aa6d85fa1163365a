package io.reckon.launcher.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
                        "reckon.calibration=/calibration.json",
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
    void whoJudgesOrChoosesIsToldTheCalibration() {
        assertThat(settings(Engine.EMBEDDED).of(Service.DIFFICULTY)).contains("reckon.calibration=/calibration.json");
        assertThat(settings(Engine.EMBEDDED).of(Service.PROPOSER))
                .noneMatch(setting -> setting.startsWith("reckon.calibration"));
    }

    @Test
    void anotherProposerIsForItsServiceAndATemperatureForTheScheduler(@TempDir Path other) throws IOException {
        Files.createFile(other.resolve("model.onnx"));
        ModelChoice models =
                new ModelChoice(Engine.EMBEDDED, Path.of("/models"), Optional.of(other), OptionalDouble.of(0));
        ServiceSettings settings = new ServiceSettings(models, PORTS, Path.of("/calibration.json"));

        assertThat(settings.of(Service.PROPOSER)).contains("reckon.models=/models", "reckon.proposer=" + other);
        assertThat(settings.of(Service.SCHEDULER)).contains("reckon.sampling.temperature=0.0");
        assertThat(settings.of(Service.VERIFIER))
                .noneMatch(setting -> setting.startsWith("reckon.proposer") || setting.contains("temperature"));
    }

    @Test
    void aModelServerIsForTheProposerWhateverTheVerifierRunsOn(@TempDir Path tokenizer) throws IOException {
        Files.createFile(tokenizer.resolve("tokenizer.json"));
        ModelServer server = new ModelServer(URI.create("http://gpu:8000"), "m", tokenizer);
        ModelChoice models = new ModelChoice(
                Engine.SCRIPTED, Path.of("/models"), Optional.empty(), OptionalDouble.empty(), Optional.of(server));
        ServiceSettings settings = new ServiceSettings(models, PORTS, Path.of("/calibration.json"));

        assertThat(settings.of(Service.PROPOSER))
                .contains(
                        "reckon.engine=openai",
                        "reckon.openai.endpoints=http://gpu:8000",
                        "reckon.openai.model=m",
                        "reckon.openai.tokenizer=" + tokenizer)
                .doesNotContain("reckon.engine=scripted");
        assertThat(settings.of(Service.VERIFIER)).contains("reckon.engine=scripted");
        assertThat(settings.of(Service.SCHEDULER)).contains("reckon.sampling.prompt-overhead-tokens=128");
        assertThat(models.hasPolicy()).isFalse();
    }

    @Test
    void aModelServerNeedsATokenizerHere(@TempDir Path empty) {
        assertThatThrownBy(() -> new ModelServer(URI.create("http://gpu:8000"), "m", empty))
                .hasMessageEndingWith("is no folder of a tokenizer: it has no tokenizer.json");
        assertThatThrownBy(() -> new ModelServer(URI.create("gpu"), "m", empty))
                .hasMessageContaining("gpu is no address of a model server");
    }

    private static ServiceSettings settings(Engine engine) {
        return new ServiceSettings(new ModelChoice(engine, Path.of("/models")), PORTS, Path.of("/calibration.json"));
    }
}
