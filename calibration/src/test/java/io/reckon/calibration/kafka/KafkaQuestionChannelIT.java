package io.reckon.calibration.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reckon.calibration.CalibrationException;
import io.reckon.calibration.command.MeasureCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class KafkaQuestionChannelIT {

    @TempDir
    static Path folder;

    private static BrokerProcess broker;
    private static AnsweringDeployment deployment;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        broker = BrokerProcess.start(folder);
        deployment = new AnsweringDeployment(broker.bootstrapServers());
    }

    @AfterAll
    static void stop() throws InterruptedException {
        deployment.close();
        broker.close();
    }

    @Test
    void measuresADeploymentThroughItsTopics() throws IOException {
        StringBuilder questions = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            questions.append("{\"question\": \"What is 4?\", \"answer\": 4, \"bin\": %d}%n".formatted(1 + i % 5));
        }
        questions.append("{\"question\": \"Please refuse this\", \"answer\": 4, \"bin\": 5}\n");
        Path file = Files.writeString(folder.resolve("questions.jsonl"), questions);
        Path results = folder.resolve("results.json");

        String text = measure(file, "--json", results.toString());

        assertThat(text).contains("best-of-n-weighted@4", "Paired differences");
        JsonNode rows = new ObjectMapper().readTree(results.toFile()).get("rows");
        // The deployment answers with its budget, so that only budget 4 is right.
        assertThat(accuracy(rows, "majority", 1)).isZero();
        assertThat(accuracy(rows, "majority", 4)).isEqualTo(50.0 / 51);
        assertThat(accuracy(rows, "best-of-n-weighted", 16)).isZero();
        // one sample, and two strategies at 4 and 16; each over all and over five bins
        assertThat(rows).hasSize(5 * 6);
        assertThat(Files.readAllLines(folder.resolve("work/trials.jsonl")))
                .hasSize(5 * 51)
                .anyMatch(line -> line.contains("\"REFUSED\"") && line.contains("\"EMPTY_QUESTION\""));
    }

    @Test
    void namesTheKafkaThatIsNotThere() {
        assertThatExceptionOfType(CalibrationException.class)
                .isThrownBy(() -> KafkaQuestionChannel.open("localhost:1", Topics.DEFAULT))
                .withMessageContaining("no Kafka at localhost:1");
        assertThatExceptionOfType(CalibrationException.class)
                .isThrownBy(() -> KafkaQuestionChannel.open(
                        broker.bootstrapServers(), new Topics("questions", "elsewhere", "questions.dlq")))
                .withMessageContaining("no topic elsewhere");
    }

    private static String measure(Path questions, String... more) {
        StringWriter out = new StringWriter();
        CommandLine command = new CommandLine(new MeasureCommand()).setOut(new PrintWriter(out, true));
        String[] fixed = {
            "--questions",
            questions.toString(),
            "--bootstrap-servers",
            broker.bootstrapServers(),
            "--strategies",
            "majority,best-of-n-weighted",
            "--budgets",
            "4,16",
            "--deadline",
            "30",
            "--work",
            folder.resolve("work").toString()
        };
        String[] all = Stream.of(fixed, more).flatMap(Arrays::stream).toArray(String[]::new);
        assertThat(command.execute(all)).isZero();
        return out.toString();
    }

    private static double accuracy(JsonNode rows, String strategy, int budget) {
        for (JsonNode row : rows) {
            if (row.get("strategy").asText().equals(strategy)
                    && row.get("budget").asInt() == budget
                    && row.get("bin").isNull()) {
                return row.get("accuracy").asDouble();
            }
        }
        throw new AssertionError("no row for %s@%d".formatted(strategy, budget));
    }
}
