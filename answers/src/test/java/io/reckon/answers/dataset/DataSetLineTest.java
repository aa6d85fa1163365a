package io.reckon.answers.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reckon.answers.FinalAnswer;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataSetLineTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void gsm8kIsReadAsPublished() throws IOException, URISyntaxException {
        List<DataSetLine> lines = published("gsm8k.jsonl");

        assertThat(lines)
                .extracting(line -> line.reference().orElseThrow().text())
                .containsExactly("18", "3", "70000");
        assertThat(lines).allSatisfy(line -> assertThat(line.id()).isEmpty());
        assertThat(lines.getFirst().question()).startsWith("Janet\u2019s ducks lay 16 eggs per day.");
    }

    @Test
    void math500IsReadAsPublished() throws IOException, URISyntaxException {
        List<DataSetLine> lines = published("math500.jsonl");

        assertThat(lines)
                .extracting(line -> line.reference().orElseThrow().text())
                .containsExactly("\\left( 3, \\frac{\\pi}{2} \\right)", "p - q", "\\frac{14}{3}");
        assertThat(lines.getFirst().id()).contains("test/precalculus/807.json");
        assertThat(lines.getFirst().question()).startsWith("Convert the point $(0,3)$");
    }

    @Test
    void thousandsAreOneNumberAndASolutionMayHoldTheAnswer() throws IOException {
        assertThat(line("{\"question\":\"?\",\"answer\":\"It is\\n#### 1,080\"}")
                        .reference())
                .contains(new FinalAnswer("1,080"));
        assertThat(line("{\"problem\":\"?\",\"solution\":\"So $\\\\boxed{4}$.\"}")
                        .reference())
                .contains(new FinalAnswer("4"));
        assertThat(line("{\"question\":\"?\"}").reference()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    [1]                                  | not a JSON object
                    {"text":"?"}                         | neither "question" nor "problem"
                    {"question":1}                       | the question is not a string
                    {"question":" "}                     | the question is empty
                    {"question":"?","answer":{"x":1}}    | "answer" is neither a string nor a number
                    {"question":"?","id":[1]}            | "id" is neither a string nor a number
                    """)
    void saysWhichFieldIsWrong(String json, String complaint) {
        assertThatIllegalArgumentException().isThrownBy(() -> line(json)).withMessageContaining(complaint);
    }

    private static DataSetLine line(String json) throws IOException {
        return DataSetLine.of(JSON.readTree(json));
    }

    private static List<DataSetLine> published(String name) throws IOException, URISyntaxException {
        Path file = Path.of(DataSetLineTest.class
                .getResource("/io/reckon/answers/dataset/" + name)
                .toURI());
        return JSON.readerFor(JsonNode.class).<JsonNode>readValues(Files.readString(file)).readAll().stream()
                .map(DataSetLine::of)
                .toList();
    }
}
