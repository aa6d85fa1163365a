package io.reckon.calibration.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.reckon.calibration.artefact.CalibrationArtefact;
import io.reckon.calibration.command.InitialCalibrationCommand;
import io.reckon.calibration.command.PublishCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code publish}, from a file to the topic and back. */
class PublishCommandIT {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void whatIsPublishedIsTheArtefactOfTheFileAndAnEditedOneIsRefused() throws Exception {
        Path file = artefact();
        try (BrokerProcess broker = BrokerProcess.start(folder)) {
            assertThat(publish(file, broker)).isZero();
            Path edited = Files.writeString(
                    folder.resolve("edited.json"), Files.readString(file).replace("ab".repeat(32), "cd".repeat(32)));
            assertThat(publish(edited, broker)).isEqualTo(1);

            List<String> published = published(broker.bootstrapServers());
            assertThat(published).hasSize(1);
            Path copy = Files.writeString(folder.resolve("copy.json"), published.getFirst());
            CalibrationArtefact artefact = CalibrationArtefact.read(file);
            assertThat(CalibrationArtefact.read(copy).json()).isEqualTo(artefact.json());
            assertThat(folder.resolve("published.json"))
                    .content()
                    .contains("\"" + artefact.id() + "\"", "\"policies\"");
            assertThat(err.toString()).contains("edited.json");
        }
    }

    private int publish(Path file, BrokerProcess broker) {
        return run(
                new PublishCommand(),
                "--calibration",
                file.toString(),
                "--bootstrap-servers",
                broker.bootstrapServers(),
                "--json",
                folder.resolve("published.json").toString());
    }

    private Path artefact() throws IOException {
        for (String model : List.of("proposer", "verifier")) {
            Files.createDirectories(folder.resolve(model));
            Files.writeString(folder.resolve(model).resolve("SHA256SUMS"), "ab".repeat(32) + "  model.onnx\n");
        }
        assertThat(run(new InitialCalibrationCommand(), "--models", folder.toString()))
                .isZero();
        return folder.resolve("calibration/calibration.json");
    }

    private int run(Object command, String... arguments) {
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private static List<String> published(String bootstrapServers) {
        try (Consumer<String, String> consumer = KafkaClients.consumer(bootstrapServers)) {
            List<TopicPartition> partition = List.of(new TopicPartition(PolicyTopic.NAME, 0));
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            long end = consumer.endOffsets(partition).get(partition.getFirst());
            List<String> values = new ArrayList<>();
            while (consumer.position(partition.getFirst()) < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(message -> values.add(message.value()));
            }
            return values;
        }
    }
}
