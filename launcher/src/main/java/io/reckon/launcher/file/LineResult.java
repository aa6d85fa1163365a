package io.reckon.launcher.file;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reckon.launcher.answer.Answer;
import io.reckon.launcher.answer.Grading;
import io.reckon.launcher.answer.Outcome;
import io.reckon.launcher.question.FileLine;
import java.util.Locale;
import java.util.Optional;

/** What came of one line of a question file. */
sealed interface LineResult {
    JsonMapper JSON = new JsonMapper();

    /** The result as one line of JSON. */
    String json();

    /**
     * A line whose question came back.
     *
     * @param line the line
     * @param answer what came back
     * @param right whether that is right; empty where the line has no reference
     */
    record Answered(FileLine.Asked line, Answer answer, Optional<Boolean> right) implements LineResult {
        static Answered of(FileLine.Asked line, Answer answer) {
            return new Answered(line, answer, line.reference().map(reference -> Grading.isRight(answer, reference)));
        }

        @Override
        public String json() {
            ObjectNode json = JSON.createObjectNode().put("line", line.number());
            line.id().ifPresent(id -> json.put("id", id));
            json.put("status", answer.outcome().name().toLowerCase(Locale.ROOT));
            json.put("answer", answer.text().orElse(null));
            line.reference().ifPresent(reference -> json.put("reference", reference));
            right.ifPresent(verdict -> json.put("right", verdict));
            if (answer.outcome() != Outcome.ANSWERED) {
                json.put("reason", answer.reason());
            }
            addFinding(json);
            return json.toString();
        }

        private void addFinding(ObjectNode json) {
            Answer.Finding finding = answer.finding();
            json.put("confidence", finding.certainty().confidence())
                    .put("voteShare", finding.certainty().voteShare())
                    .put("calibrated", finding.certainty().calibrated())
                    .put("bin", finding.bin())
                    .put("strategy", finding.strategy())
                    .put("generations", answer.spent().generations())
                    .put("tokens", answer.spent().tokens())
                    .put("millis", answer.spent().time().toMillis());
            finding.solution().forEach(json.putArray("solution")::add);
        }
    }

    /**
     * A line that held no question.
     *
     * @param line the line
     */
    record Refused(FileLine.Unreadable line) implements LineResult {
        @Override
        public String json() {
            return JSON.createObjectNode()
                    .put("line", line.number())
                    .put("status", "unreadable")
                    .put("reason", "line %d: %s".formatted(line.number(), line.reason()))
                    .toString();
        }
    }
}
