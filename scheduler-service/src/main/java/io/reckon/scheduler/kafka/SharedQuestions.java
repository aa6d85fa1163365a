package io.reckon.scheduler.kafka;

import io.reckon.scheduler.answer.Answer;
import io.reckon.scheduler.answer.Status;
import io.reckon.scheduler.question.Question;
import io.reckon.scheduler.question.QuestionRefusedException;
import io.reckon.scheduler.question.Refusal;
import io.reckon.scheduler.sharing.Membership;
import io.reckon.scheduler.sharing.Share;
import io.reckon.scheduler.sharing.SharedBudget;
import io.reckon.scheduler.sharing.SharedBudgets;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The questions that share a budget, from their admission to their answers. */
@Singleton
final class SharedQuestions {

    private final SharedBudgets budgets;

    SharedQuestions(SharedBudgets budgets) {
        this.budgets = budgets;
    }

    /**
     * Admits a question to the budget that it shares, if it does.
     *
     * @throws QuestionRefusedException if the budget is not for it
     */
    void admit(Question question) {
        question.shared().ifPresent(budget -> {
            switch (budgets.admit(question.id(), budget)) {
                case Membership.Granted granted -> {}
                case Membership.Full full ->
                    throw new QuestionRefusedException(
                            Refusal.SHARED_BUDGET_FULL,
                            "\"sharedBudget\" " + budget.id() + " is for " + budget.questions()
                                    + " questions, and as many have come; say how many there are, or take another id.");
                case Membership.Mismatch(SharedBudget first) ->
                    throw new QuestionRefusedException(
                            Refusal.SHARED_BUDGET_MISMATCH,
                            "\"sharedBudget\" " + budget.id() + " has " + budget.questions() + " questions and "
                                    + budget.generations() + " generations, but came before with " + first.questions()
                                    + " and " + first.generations() + "; give all its questions the same numbers.");
            }
        });
    }

    /** What stays charged to the budget that an answered question shares; all that it was granted, where it has failed. */
    Optional<Share> share(Answer answer) {
        Question question = answer.question();
        int spent = answer.spent().generations();
        return question.shared().map(budget -> {
            int granted = answer.status() == Status.FAILED ? budgets.granted(question.id(), budget.id()) : 0;
            return new Share(budget.id(), question.id(), Math.max(spent, granted));
        });
    }

    /** Takes note that an answer is published. */
    void answered(Answer answer) {
        share(answer).ifPresent(budgets::answered);
    }

    /** Takes note that a question was given up, to be gone on with later or elsewhere. */
    void givenUp(Question question) {
        question.shared().ifPresent(budget -> budgets.givenUp(question.id(), budget.id()));
    }
}
