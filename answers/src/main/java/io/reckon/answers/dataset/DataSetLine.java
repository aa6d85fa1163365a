package io.reckon.answers.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import io.reckon.answers.AnswerExtractor;
import io.reckon.answers.FinalAnswer;
import java.util.Optional;

/**
 * One question of a published data set.
 *
 * <p>GSM8K has {@code question} and {@code answer}, a rationale that ends with {@code #### 18}; MATH has {@code problem},
 * {@code solution}, {@code level}, {@code unique_id} and, in MATH-500, {@code answer}. What follows the hashes, or is in the
 * last box, is the reference. Other fields are left to the reader of the file.
 *
 * @param id {@code id} or {@code unique_id}
 * @param question the text of {@code question} or {@code problem}, not blank
 * @param reference the final answer of {@code answer}, or of {@code solution} where there is none
 */
public record DataSetLine(Optional<String> id, String question, Optional<FinalAnswer> reference) {

    private static final AnswerExtractor ANSWERS = new AnswerExtractor();

    /** @throws IllegalArgumentException if the question is blank */
    public DataSetLine {
        if (question.isBlank()) {
            throw new IllegalArgumentException("the question is empty");
        }
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException saying which field is missing or wrong
     */
    public static DataSetLine of(JsonNode line) {
        if (!line.isObject()) {
            throw new IllegalArgumentException("not a JSON object");
        }
        return new DataSetLine(scalar(line, "id").or(() -> scalar(line, "unique_id")), question(line), reference(line));
    }

    private static String question(JsonNode line) {
        JsonNode text = line.has("question") ? line.get("question") : line.path("problem");
        if (text.isMissingNode()) {
            throw new IllegalArgumentException("neither \"question\" nor \"problem\"");
        }
        if (!text.isTextual()) {
            throw new IllegalArgumentException("the question is not a string");
        }
        return text.textValue();
    }

    private static Optional<FinalAnswer> reference(JsonNode line) {
        Optional<String> answer = scalar(line, "answer");
        if (answer.isEmpty()) {
            return scalar(line, "solution").flatMap(ANSWERS::extract);
        }
        Optional<FinalAnswer> reference = ANSWERS.reference(answer.get());
        if (reference.isEmpty()) {
            throw new IllegalArgumentException(
                    "\"answer\" holds no final answer, or one of more than " + FinalAnswer.MAX_LENGTH + " characters");
        }
        return reference;
    }

    /** Data sets write answers and ids as strings or as numbers. */
    private static Optional<String> scalar(JsonNode line, String field) {
        JsonNode value = line.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isValueNode()) {
            throw new IllegalArgumentException("\"%s\" is neither a string nor a number".formatted(field));
        }
        return Optional.of(value.asText()).filter(text -> !text.isBlank());
    }
}
