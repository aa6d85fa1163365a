package io.reckon.launcher.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
            DIFFICULTY | -Dreckon.models=NOWHERE                               | NOWHERE/calibration/calibration.json: no such file
            DIFFICULTY | -Dreckon.policies.enabled=true -Dkafka.bootstrap.servers=nobody.invalid:9092 | Kafka at nobody.invalid:9092: No resolvable
            """)
    void itsLastErrorSaysWhy(Service service, String settings, String reason) throws Exception {
        List<String> log = refusal(service, settings.replace("NOWHERE", folder.toString()));

        assertThat(log)
                .noneMatch(line -> line.startsWith("\tat ") || line.startsWith("Caused by"))
                .filteredOn(line -> line.contains(service.module() + " cannot start: "))
                .singleElement()
                .satisfies(line -> assertThat(line).contains(reason.replace("NOWHERE", folder.toString())));
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
