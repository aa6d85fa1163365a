package io.reckon.scheduler.question;

import io.reckon.scheduler.budget.Limits;
import io.reckon.scheduler.sharing.SharedBudget;
import java.util.Optional;

/** What holds at the door for questions that share a budget. */
final class SharingRules {

    private SharingRules() {}

    /**
     * The key that has to name the question: none where it names the shared budget.
     *
     * @throws QuestionRefusedException if the key does not bring the questions that share the budget together
     */
    static Optional<String> key(QuestionDraft draft) {
        if (draft.shared().isEmpty()) {
            return draft.key();
        }
        String shared = draft.shared().get().id();
        if (!draft.key().equals(Optional.of(shared))) {
            throw new QuestionRefusedException(
                    Refusal.SHARED_BUDGET_KEY,
                    "The key is not the id of the shared budget, \"" + shared
                            + "\"; publish with it as the key, so that one scheduler sees all questions that share it.");
        }
        return Optional.empty();
    }

    /** Refuses what does not leave it to the policy how a shared budget is spent. */
    static void require(QuestionDraft draft) {
        if (draft.shared().isEmpty()) {
            return;
        }
        if (draft.pinned().isPresent()) {
            throw invalid("strategy");
        }
        if (draft.target().isPresent()) {
            throw invalid("targetConfidence");
        }
    }

    /** No question can get more of a shared budget than the others leave it. */
    static Limits within(Optional<SharedBudget> shared, Limits limits) {
        return shared.map(budget -> new Limits(
                        Math.min(limits.generations(), budget.mostForOne()), limits.tokens(), limits.deadline()))
                .orElse(limits);
    }

    private static QuestionRefusedException invalid(String field) {
        return new QuestionRefusedException(
                Refusal.INVALID_SHARED_BUDGET,
                "\"" + field
                        + "\" is set beside \"sharedBudget\", which is given out by what the policy expects of each"
                        + " question; leave one of the two out.");
    }
}
