package io.reckon.scheduler.answer;

import io.reckon.scheduler.budget.Budget;
import io.reckon.scheduler.budget.Cost;
import io.reckon.scheduler.question.Question;
import io.reckon.scheduler.search.Ending;
import io.reckon.scheduler.search.Search;
import io.reckon.scheduler.strategy.Selection;
import java.time.Duration;

/** Makes the answer of what a search has led to, and says in words what happened. */
final class AnswerAssembly {

    private record Outcome(Status status, String reason) {}

    private final Question question;
    private final Budget budget;
    private final Search search;

    AnswerAssembly(Question question, Budget budget, Search search) {
        this.question = question;
        this.budget = budget;
        this.search = search;
    }

    Answer answer(Solution solution, Duration duration) {
        Outcome outcome = outcome(solution.selection());
        Cost estimate = solution.plan()
                .estimate()
                .map(made -> new Cost(0, 0, 0, 0, 0, made.flops()))
                .orElse(Cost.NONE);
        return new Answer(
                question,
                outcome.status(),
                outcome.reason(),
                solution.selection(),
                solution.certainty(),
                solution.plan(),
                budget.spent().plus(estimate),
                duration,
                search.calls(),
                search.models());
    }

    private Outcome outcome(Selection selection) {
        return switch (search.ending()) {
            case Ending.Complete complete -> completed(selection);
            case Ending.DeadlinePassed passed ->
                new Outcome(
                        Status.DEADLINE_EXCEEDED,
                        "The deadline of " + budget.limits().deadline().toMillis() + " ms passed; "
                                + bestSoFar(selection));
            case Ending.Unavailable unavailable ->
                new Outcome(Status.UNAVAILABLE, unavailable.reason() + "; " + bestSoFar(selection));
            case Ending.Unsupported unsupported -> new Outcome(Status.UNSUPPORTED, unsupported.reason());
            case Ending.Failed failed -> new Outcome(Status.FAILED, failed.reason());
            case Ending.Cancelled cancelled -> throw new SearchCancelledException();
        };
    }

    private Outcome completed(Selection selection) {
        if (selection.winner().isPresent()) {
            return new Outcome(Status.ANSWERED, "");
        }
        int candidates = selection.candidates().size();
        if (candidates == 0) {
            return new Outcome(
                    Status.NO_ANSWER,
                    "The budget of " + budget.limits().tokens() + " tokens does not cover one solution.");
        }
        return new Outcome(
                Status.NO_ANSWER, "None of the " + candidates + " candidates has a final answer that can be read.");
    }

    private static String bestSoFar(Selection selection) {
        return selection.winner().isPresent() ? "the answer is the best found before." : "no answer was found before.";
    }
}
