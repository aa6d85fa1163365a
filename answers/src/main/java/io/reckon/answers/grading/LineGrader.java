package io.reckon.answers.grading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.reckon.answers.AnswerExtractor;
import io.reckon.answers.Equivalence;
import io.reckon.answers.FinalAnswer;
import io.reckon.answers.Verdict;
import java.util.Optional;

/**
 * Grades lines of JSON: {@code gold} (or {@code reference}) against {@code answer}, or against the final answer of {@code
 * solution}; {@code equal}, where given, is what the verdict should be. Thread-safe.
 */
public final class LineGrader {

    /** Rule of a line whose answer or solution holds no final answer. */
    public static final String NO_ANSWER = "no answer";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final AnswerExtractor extractor = new AnswerExtractor();

    /** Grades a line; one that cannot be graded says why. */
    public GradedLine grade(int number, String text) {
        try {
            return graded(number, JSON.readTree(text));
        } catch (JsonProcessingException malformed) {
            return new GradedLine.Unreadable(number, "not valid JSON: " + malformed.getOriginalMessage());
        } catch (IllegalArgumentException invalid) {
            return new GradedLine.Unreadable(number, String.valueOf(invalid.getMessage()));
        }
    }

    private GradedLine graded(int number, JsonNode line) {
        if (!line.isObject()) {
            throw new IllegalArgumentException("not a JSON object");
        }
        FinalAnswer gold = text(line, "gold")
                .or(() -> text(line, "reference"))
                .map(written -> extractor
                        .reference(written)
                        .orElseThrow(() -> new IllegalArgumentException("\"gold\" holds no final answer")))
                .orElseThrow(() -> new IllegalArgumentException("neither \"gold\" nor \"reference\""));
        Optional<FinalAnswer> answer = answer(line);
        Verdict verdict = answer.map(given -> Equivalence.STANDARD.compare(gold, given))
                .orElseGet(() -> new Verdict(false, NO_ANSWER));
        return new GradedLine.Graded(number, gold, answer, verdict, expected(line));
    }

    private Optional<FinalAnswer> answer(JsonNode line) {
        if (!line.has("answer") && !line.has("solution")) {
            throw new IllegalArgumentException("neither \"answer\" nor \"solution\"");
        }
        Optional<String> answer = text(line, "answer");
        return answer.isPresent()
                ? extractor.reference(answer.get())
                : text(line, "solution").flatMap(extractor::extract);
    }

    private static Optional<Boolean> expected(JsonNode line) {
        JsonNode label = line.path("equal");
        if (label.isMissingNode() || label.isNull()) {
            return Optional.empty();
        }
        if (!label.isBoolean()) {
            throw new IllegalArgumentException("\"equal\" is neither true nor false");
        }
        return Optional.of(label.booleanValue());
    }

    /** Texts may be numbers, and solutions lists of steps. */
    private static Optional<String> text(JsonNode line, String field) {
        JsonNode value = line.path(field);
        if (value.isArray()) {
            StringBuilder steps = new StringBuilder();
            value.forEach(step -> steps.append(step.asText()).append('\n'));
            return Optional.of(steps.toString());
        }
        if (value.isObject()) {
            throw new IllegalArgumentException("\"%s\" is neither a text nor a number".formatted(field));
        }
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value.asText());
    }
}
