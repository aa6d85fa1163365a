package io.reckon.launcher.question;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.reckon.answers.FinalAnswer;
import io.reckon.answers.dataset.DataSetLine;
import java.util.OptionalInt;

/** Parses one line of a question file: what {@link DataSetLine} reads, and optional {@code budget}. */
final class QuestionLine {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private QuestionLine() {}

    static FileLine parse(int number, String json) {
        try {
            JsonNode line = JSON.readTree(json);
            DataSetLine read = DataSetLine.of(line);
            Question.of("line-" + number, read.question()); // a question that the topic would refuse is refused here
            return new FileLine.Asked(
                    number,
                    read.id(),
                    read.question(),
                    read.reference().map(FinalAnswer::text),
                    generations(line),
                    stratum(line));
        } catch (JacksonException malformed) {
            return new FileLine.Unreadable(number, "not valid JSON: " + malformed.getOriginalMessage());
        } catch (IllegalArgumentException invalid) {
            return new FileLine.Unreadable(number, String.valueOf(invalid.getMessage()));
        }
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
