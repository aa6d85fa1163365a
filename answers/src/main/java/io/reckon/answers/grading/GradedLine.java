package io.reckon.answers.grading;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reckon.answers.FinalAnswer;
import io.reckon.answers.Verdict;
import java.util.Optional;

/** What came of one line. */
public sealed interface GradedLine {

    /** Place in the file, from 1. */
    int number();

    /** The result as one line of JSON. */
    String json();

    /**
     * A line with a reference.
     *
     * @param number place in the file, from 1
     * @param gold the reference
     * @param answer what was compared with it; empty where the line's answer or solution holds none
     * @param verdict whether they are equal, and the rule that says so
     * @param expected whether they should be, where the line says that
     */
    record Graded(
            int number, FinalAnswer gold, Optional<FinalAnswer> answer, Verdict verdict, Optional<Boolean> expected)
            implements GradedLine {

        /** Whether the line says that the verdict should be the other one. */
        public boolean isUnexpected() {
            return expected.filter(label -> label != verdict.equal()).isPresent();
        }

        @Override
        public String json() {
            ObjectNode json = JsonNodeFactory.instance.objectNode().put("line", number);
            json.put("gold", gold.text())
                    .put("answer", answer.map(FinalAnswer::text).orElse(null))
                    .put("equal", verdict.equal())
                    .put("rule", verdict.rule());
            expected.ifPresent(label -> json.put("expected", label));
            return json.toString();
        }
    }

    /**
     * A line that cannot be graded.
     *
     * @param number place in the file, from 1
     * @param reason what is wrong with it
     */
    record Unreadable(int number, String reason) implements GradedLine {

        @Override
        public String json() {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("line", number)
                    .put("status", "unreadable")
                    .put("reason", "line %d: %s".formatted(number, reason))
                    .toString();
        }
    }
}
