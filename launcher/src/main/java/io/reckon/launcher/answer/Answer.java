package io.reckon.launcher.answer;

import java.util.List;
import java.util.Optional;

/**
 * The one terminal answer to a question.
 *
 * @param questionId the question's id
 * @param outcome how it ended
 * @param reason what happened, where the outcome is not {@link Outcome#ANSWERED}
 * @param finding what was found
 * @param spent what it cost
 * @param allowed what it was allowed to cost
 */
public record Answer(String questionId, Outcome outcome, String reason, Finding finding, Spent spent, Allowed allowed) {

    /** An answer that says only why there is none. */
    public static Answer without(String questionId, Outcome outcome, String reason) {
        return new Answer(questionId, outcome, reason, Finding.NONE, Spent.NOTHING, Allowed.UNKNOWN);
    }

    /** The final answer as the model wrote it. */
    public Optional<String> text() {
        return finding.text();
    }

    public boolean isOverBudget() {
        return allowed.isExceededBy(spent);
    }

    /**
     * What the search found.
     *
     * @param text the final answer, absent where no candidate had one
     * @param solution steps of the selected solution
     * @param certainty how sure the answer is
     * @param bin most probable difficulty bin, 1 to 5; 0 where none was estimated
     * @param strategy name of the strategy that ran; empty where none did
     */
    public record Finding(Optional<String> text, List<String> solution, Certainty certainty, int bin, String strategy) {
        static final Finding NONE = new Finding(Optional.empty(), List.of(), Certainty.NONE, 0, "");

        public Finding {
            solution = List.copyOf(solution);
        }
    }
}
