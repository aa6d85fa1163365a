package io.reckon.calibration.question;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reckon.answers.AnswerExtractor;
import io.reckon.answers.FinalAnswer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * One line of a question file: {@code question} (or {@code problem}), {@code answer}, and where given {@code id} and
 * {@code bin}; whatever else a data set has is left alone.
 */
final class QuestionLine {

    private static final int MAX_TEXT_BYTES = 16 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final AnswerExtractor ANSWERS = new AnswerExtractor();

    private QuestionLine() {}

    /** @throws IllegalArgumentException saying which field is missing or wrong */
    static LabelledQuestion parse(String line, String idWhereNone) {
        JsonNode object = object(line);
        String text = scalar(object, "question")
                .or(() -> scalar(object, "problem"))
                .orElseThrow(() -> new IllegalArgumentException("field question (or problem) is missing"));
        requireShort(text);
        String answer = scalar(object, "answer")
                .orElseThrow(() -> new IllegalArgumentException("field answer is missing: questions must be labelled"));
        FinalAnswer reference = ANSWERS.reference(answer)
                .orElseThrow(() -> new IllegalArgumentException("field answer holds no final answer: " + answer));
        return new LabelledQuestion(scalar(object, "id").orElse(idWhereNone), text, reference, bin(object));
    }

    private static JsonNode object(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            if (node.isObject()) {
                return node;
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("is not JSON: " + e.getOriginalMessage(), e);
        }
        throw new IllegalArgumentException("is not a JSON object");
    }

    private static Optional<String> scalar(JsonNode object, String field) {
        return Stream.ofNullable(object.get(field))
                .filter(JsonNode::isValueNode)
                .filter(node -> !node.isNull())
                .map(JsonNode::asText)
                .filter(value -> !value.isBlank())
                .findFirst();
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
