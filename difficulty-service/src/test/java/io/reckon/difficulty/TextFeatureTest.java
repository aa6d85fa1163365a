package io.reckon.difficulty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Struct;
import com.google.protobuf.util.JsonFormat;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextFeatureTest {

    private static final double ROUNDING = 1e-9;

    @ParameterizedTest
    @MethodSource("fixture")
    void everyFeatureHasTheValueThatTheContractGives(String line) throws InvalidProtocolBufferException {
        Struct.Builder row = Struct.newBuilder();
        JsonFormat.parser().merge(line, row);
        QuestionText text = QuestionText.of(row.getFieldsOrThrow("text").getStringValue());

        row.getFieldsOrThrow("features")
                .getStructValue()
                .getFieldsMap()
                .forEach((name, value) -> assertThat(TextFeature.named(name).of(text))
                        .as(name)
                        .isCloseTo(value.getNumberValue(), within(ROUNDING)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "word:", "log_word", "Numbers"})
    void refusesANameThatItDoesNotKnow(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TextFeature.named(name))
                .withMessageContaining("\"" + name + "\"");
    }

    @Test
    void fixtureIsThere() throws IOException {
        assertThat(fixture()).hasSizeGreaterThan(3);
    }

    static List<String> fixture() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(
                        TextFeatureTest.class.getResourceAsStream("/reckon/calibration/v1/text-features.jsonl")),
                StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        }
    }
}
