package io.reckon.calibration.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextFeatureTest {

    private static final String FIXTURE = "/reckon/calibration/v1/text-features.jsonl";

    @Test
    void isWhatTheContractSays() throws IOException {
        for (JsonNode line : fixture()) {
            QuestionText text = QuestionText.of(line.get("text").asText());

            line.get("features")
                    .properties()
                    .forEach(feature -> assertThat(TextFeature.value(feature.getKey(), text))
                            .as("%s of %s", feature.getKey(), line.get("text"))
                            .isCloseTo(feature.getValue().asDouble(), within(1e-9)));
            assertThat(Arrays.stream(TextFeature.values()).map(TextFeature::label))
                    .allMatch(line.get("features")::has);
        }
    }

    @Test
    void anUnknownNameIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TextFeature.value("rhymes", QuestionText.of("?")))
                .withMessageContaining("rhymes");
    }

    private static List<JsonNode> fixture() throws IOException {
        try (InputStream stream = TextFeatureTest.class.getResourceAsStream(FIXTURE)) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            ObjectMapper json = new ObjectMapper();
            return text.lines()
                    .map(line -> {
                        try {
                            return json.readTree(line);
                        } catch (IOException e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
        }
    }
}
