package io.reckon.models.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class QuestionsCommandTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path folder;

    private final StringWriter errors = new StringWriter();

    @Test
    void writesQuestionsOfTheMixAskedFor() throws IOException {
        List<JsonNode> rows =
                rows("--count", "20", "--families", "shop,PLANT", "--steps", "2-3", "--magnitudes", "1,4");

        assertThat(rows).hasSize(20).allSatisfy(row -> {
            assertThat(row.get("id").asText()).startsWith("test-1-");
            assertThat(row.get("family").asText()).isIn("shop", "plant");
            assertThat(row.get("steps").asInt())
                    .isEqualTo(row.get("plan").size())
                    .isIn(2, 3);
            assertThat(row.get("magnitude").asInt()).isIn(1, 4);
            assertThat(row.get("solution").asText())
                    .endsWith("#### " + row.get("answer").asText());
        });
    }

    @Test
    void writesRowsOfTheSameProblems() throws IOException {
        List<JsonNode> questions = rows("--count", "20", "--seed", "4");

        List<JsonNode> rows = rows("--count", "20", "--seed", "4", "--rows");

        assertThat(rows)
                .extracting(row -> row.get("question"))
                .isEqualTo(questions.stream().map(row -> row.get("question")).toList());
        assertThat(rows.getFirst().get("lines").get(0).get("written")).hasSize(5);
    }

    @Test
    void repeatsAProblemWithOtherErrors() throws IOException {
        List<JsonNode> rows =
                rows("--count", "5", "--rows", "--repeat", "4", "--clean-problems", "0", "--corrupted-lines", "0.9");

        assertThat(rows).hasSize(20);
        assertThat(rows.subList(0, 4))
                .extracting(row -> row.get("question"))
                .containsOnly(rows.getFirst().get("question"));
        assertThat(rows.subList(0, 4).stream().map(row -> row.get("lines")).distinct())
                .hasSizeGreaterThan(1);
    }

    @Test
    void checksSamplesAgainstAQuestionFile() throws IOException {
        Path questions = folder.resolve("questions.jsonl");
        run("--count", "1", "--steps", "3", "--out", questions.toString());
        JsonNode question = MAPPER.readTree(Files.readString(questions));
        Path samples = folder.resolve("samples.jsonl");
        Files.writeString(
                samples,
                MAPPER.createObjectNode()
                        .put("id", question.get("id").asText())
                        .set(
                                "samples",
                                MAPPER.createArrayNode()
                                        .add(question.get("solution").asText())
                                        .add("I do not know"))
                        .toString());

        List<JsonNode> verdicts = rows("check", "--questions", questions.toString(), "--samples", samples.toString());

        assertThat(verdicts)
                .extracting(row -> row.get("derivationRight").asBoolean())
                .containsExactly(true, false);
        assertThat(verdicts)
                .extracting(row -> row.get("firstWrongStep").asInt())
                .containsExactly(-1, 0);
        assertThat(verdicts).extracting(row -> row.get("sample").asInt()).containsExactly(0, 1);
    }

    @Test
    void listsTheVocabulary() throws IOException {
        Path words = folder.resolve("words.txt");

        int status = run("vocabulary", "--out", words.toString());

        assertThat(status).isZero();
        assertThat(Files.readAllLines(words))
                .contains("Anna", "apples", "How", "after", "triples")
                .isSorted();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--split;training;there is no split 'training'",
                "--steps;0-3;1 to 8",
                "--steps;5-3;is empty",
                "--steps;many;neither a number nor a range",
                "--magnitudes;8;1 to 7",
                "--families;zoo;zoo",
                "--count;-1;must not be negative",
                "--corrupted-lines;1.5;must be 0 to 1"
            })
    void saysWhatIsWrongWithAnOption(String option, String value, String reason) {
        int status = run(option, value);

        assertThat(status).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(errors.toString()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{;line 2",
                "{\"id\":\"a\",\"samples\":[]};no plan for id 'a'",
                "{\"plan\":[\"a: 1 - 2\"],\"samples\":[\"\"]};no exact result"
            })
    void saysWhichLineToCheckIsWrong(String line, String reason) throws IOException {
        Path samples = folder.resolve("samples.jsonl");
        Files.writeString(samples, "{\"plan\":[\"a: 1 + 2\"],\"samples\":[]}\n" + line);

        int status = run(
                "check",
                "--samples",
                samples.toString(),
                "--out",
                folder.resolve("out").toString());

        assertThat(status).isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(errors.toString()).contains(reason, "line 2").doesNotContain("\tat ");
    }

    @Test
    void saysWhichFileIsMissing() {
        int status = run("check", "--samples", folder.resolve("none.jsonl").toString());

        assertThat(status).isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(errors.toString()).contains("there is no file").contains("none.jsonl");
    }

    private List<JsonNode> rows(String... arguments) throws IOException {
        Path out = folder.resolve("out.jsonl");
        String[] all = Stream.concat(Arrays.stream(arguments), Stream.of("--out", out.toString()))
                .toArray(String[]::new);
        assertThat(run(all)).as(errors.toString()).isZero();
        return MAPPER.readerFor(JsonNode.class)
                .<JsonNode>readValues(out.toFile())
                .readAll();
    }

    private int run(String... arguments) {
        return QuestionsCommand.commandLine()
                .setErr(new PrintWriter(errors, true))
                .execute(arguments);
    }
}
