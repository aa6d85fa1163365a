package io.reckon.launcher.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Services that cannot start: each ends, and says why in one line and without a stack trace. */
class RefusedStartIT {
    private static final Checkout CHECKOUT = Checkout.current();

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            SCHEDULER  | -Dreckon.probe.sampels=4                              | reckon.probe.sampels
            SCHEDULER  | -Dreckon.probe.share=2                                | reckon.probe: not a probe
            SCHEDULER  | -Dreckon.models=NOWHERE                               | NOWHERE/calibration/calibration.json: no such file; calibrate first
            SCHEDULER  | -Dkafka.bootstrap.servers=nobody.invalid:9092         | Kafka at nobody.invalid:9092: No resolvable bootstrap urls
            SCHEDULER  | -Dkafka.security.protocol=SSL -Dkafka.ssl.truststore.type=PEM -Dkafka.ssl.truststore.location=NOWHERE/ca.crt | NOWHERE/ca.crt is missing: mount the secret
            PROPOSER   | -Dreckon.models=NOWHERE                               | NOWHERE/proposer/model.onnx: is missing
            PROPOSER   | -Dreckon.engine=embeded                               | embeded
            PROPOSER   | -Xmx24m                                               | raise the memory limit
            VERIFIER   | -Dreckon.models=NOWHERE                               | NOWHERE/verifier/model.onnx: is missing
            VERIFIER   | -Dreckon.embedded.max-sequence=4                      | reckon.embedded.max-sequence
            SCHEDULER  | -Dreckon.calibration=FOLDER/cut-off.json              | FOLDER/cut-off.json: is not a calibration in JSON: java.io.EOFException: End of input at line 4 column
            SCHEDULER  | -Dreckon.calibration=FOLDER/yaml.json                 | FOLDER/yaml.json: is not a calibration in JSON
            SCHEDULER  | -Dreckon.calibration=FOLDER/misspelt.json             | FOLDER/misspelt.json: is not a calibration in JSON: Cannot find field: verifyerDigest
            SCHEDULER  | -Dreckon.calibration=FOLDER/no-digest.json            | FOLDER/no-digest.json: proposerDigest: must be a SHA-256
            DIFFICULTY | -Dreckon.models=NOWHERE                               | NOWHERE/calibration/calibration.json: no such file
            DIFFICULTY | -Dreckon.calibration=FOLDER/cut-off.json              | FOLDER/cut-off.json: is not a calibration in JSON: java.io.EOFException: End of input at line 4 column
            DIFFICULTY | -Dreckon.calibration=FOLDER/yaml.json                 | FOLDER/yaml.json: is not a calibration in JSON
            DIFFICULTY | -Dreckon.calibration=FOLDER/misspelt.json             | FOLDER/misspelt.json: is not a calibration in JSON: Cannot find field: verifyerDigest
            DIFFICULTY | -Dreckon.policies.enabled=true -Dkafka.bootstrap.servers=nobody.invalid:9092 | Kafka at nobody.invalid:9092: No resolvable
            """)
    void itsLastErrorSaysWhy(Service service, String settings, String reason) throws Exception {
        breakArtefacts();

        List<String> log = refusal(service, placed(settings));

        assertThat(log)
                .noneMatch(line -> line.startsWith("\tat ") || line.startsWith("Caused by"))
                .filteredOn(line -> line.contains(service.module() + " cannot start: "))
                .singleElement()
                .satisfies(line -> assertThat(line).contains(placed(reason)));
    }

    private String placed(String text) {
        return text.replace("NOWHERE", folder.resolve("nowhere").toString()).replace("FOLDER", folder.toString());
    }

    /** The artefact that ships, broken in the ways that files break. */
    private void breakArtefacts() throws IOException {
        String shipped = Files.readString(CHECKOUT.models().resolve("calibration/calibration.json"));
        Files.writeString(
                folder.resolve("cut-off.json"), shipped.lines().limit(4).collect(Collectors.joining("\n")));
        Files.writeString(folder.resolve("yaml.json"), "difficulty:\n  edges: [0.9, 0.8, 0.3, 0.1]\n");
        Files.writeString(folder.resolve("misspelt.json"), shipped.replace("verifierDigest", "verifyerDigest"));
        Files.writeString(
                folder.resolve("no-digest.json"),
                shipped.replace("\"proposerDigest\": \"", "\"proposerDigest\": \"sha256:"));
    }

    private static List<String> refusal(Service service, String settings) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dreckon.models=" + CHECKOUT.models(),
                "-Dquarkus.http.port=0",
                "-Dquarkus.grpc.server.port=0"));
        command.addAll(List.of(settings.split(" ")));
        command.addAll(List.of("-jar", CHECKOUT.program(service).toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            List<String> log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
            return log;
        } finally {
            process.destroyForcibly();
        }
    }
}
