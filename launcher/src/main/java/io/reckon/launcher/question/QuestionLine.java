package io.reckon.launcher.question;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import java.util.OptionalInt;

/** Parses one line of a question file: {@code question} or {@code problem}, optional {@code answer}, {@code id}, {@code budget}. */
final class QuestionLine {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private QuestionLine() {}

    static FileLine parse(int number, String json) {
        try {
            JsonNode line = JSON.readTree(json);
            if (!line.isObject()) {
                throw new IllegalArgumentException("not a JSON object");
            }
            String text = text(line);
            Question.of("line-" + number, text); // a question that the topic would refuse is refused here
            return new FileLine.Asked(
                    number, word(line, "id"), text, word(line, "answer"), generations(line), stratum(line));
        } catch (JacksonException malformed) {
            return new FileLine.Unreadable(number, "not valid JSON: " + malformed.getOriginalMessage());
        } catch (IllegalArgumentException invalid) {
            return new FileLine.Unreadable(number, String.valueOf(invalid.getMessage()));
        }
    }

    private static String text(JsonNode line) {
        JsonNode text = line.has("question") ? line.get("question") : line.path("problem");
        if (text.isMissingNode()) {
            throw new IllegalArgumentException("neither \"question\" nor \"problem\"");
        }
        if (!text.isTextual()) {
            throw new IllegalArgumentException("the question is not a string");
        }
        return text.textValue();
    }

    /** Data sets write answers and ids as strings or as numbers. */
    private static Optional<String> word(JsonNode line, String field) {
        JsonNode value = line.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isValueNode()) {
            throw new IllegalArgumentException("\"%s\" is neither a string nor a number".formatted(field));
        }
        return Optional.of(value.asText());
    }

    private static OptionalInt generations(JsonNode line) {
        JsonNode budget = line.path("budget");
        if (budget.isMissingNode() || budget.isNull()) {
            return OptionalInt.empty();
        }
        if (!budget.isIntegralNumber() || !budget.canConvertToInt()) {
            throw new IllegalArgumentException("\"budget\" is not a whole number of generations");
        }
        return OptionalInt.of(budget.intValue());
    }

    private static Stratum stratum(JsonNode line) {
        JsonNode steps = line.has("bin") ? line.get("bin") : line.path("steps");
        return new Stratum(steps.asInt(0), line.path("magnitude").asInt(0));
    }
}
