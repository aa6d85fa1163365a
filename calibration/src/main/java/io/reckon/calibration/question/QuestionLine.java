package io.reckon.calibration.question;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reckon.answers.FinalAnswer;
import io.reckon.answers.dataset.DataSetLine;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/** One line of a question file: what {@link DataSetLine} reads, and {@code bin} where given. */
final class QuestionLine {

    private static final int MAX_TEXT_BYTES = 16 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private QuestionLine() {}

    /** @throws IllegalArgumentException saying which field is missing or wrong */
    static LabelledQuestion parse(String line, String idWhereNone) {
        JsonNode object = object(line);
        DataSetLine read = DataSetLine.of(object);
        requireShort(read.question());
        FinalAnswer reference = read.reference()
                .orElseThrow(() -> new IllegalArgumentException("no \"answer\": questions must be labelled"));
        return new LabelledQuestion(read.id().orElse(idWhereNone), read.question(), reference, bin(object));
    }

    private static JsonNode object(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not valid JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static OptionalInt bin(JsonNode object) {
        JsonNode bin = object.get("bin");
        if (bin == null || bin.isNull()) {
            return OptionalInt.empty();
        }
        if (!bin.isIntegralNumber()) {
            throw new IllegalArgumentException("bin must be 1 to 5, but is " + bin);
        }
        return OptionalInt.of(bin.intValue());
    }

    private static void requireShort(String text) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_TEXT_BYTES) {
            throw new IllegalArgumentException(
                    "question must be at most %d bytes of UTF-8, but is %d".formatted(MAX_TEXT_BYTES, bytes));
        }
    }
}
