package io.reckon.scheduler.answer;

import io.reckon.scheduler.budget.Cost;
import io.reckon.scheduler.confidence.Certainty;
import io.reckon.scheduler.difficulty.Estimate;
import io.reckon.scheduler.question.Question;
import io.reckon.scheduler.search.ModelDigests;
import io.reckon.scheduler.strategy.Selection;
import io.reckon.scheduler.strategy.StrategySpec;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The one terminal answer to a question.
 *
 * @param question what was asked
 * @param status how it ended
 * @param reason says what happened; empty where the status is ANSWERED
 * @param selection the selected answer and the candidates
 * @param certainty how sure the selected answer is; empty where there is none
 * @param plan how the strategy was chosen
 * @param spent what it cost, the probe included
 * @param duration from acceptance to answer
 * @param calls calls of the services
 * @param models those that have answered them
 */
public record Answer(
        Question question,
        Status status,
        String reason,
        Selection selection,
        Optional<Certainty> certainty,
        Plan plan,
        Cost spent,
        Duration duration,
        int calls,
        ModelDigests models) {

    /** The answer to a question whose search broke down. */
    public static Answer failed(Question question, String reason, Duration duration) {
        return new Answer(
                question,
                Status.FAILED,
                reason,
                new Selection(Optional.empty(), List.of()),
                Optional.empty(),
                new Plan(Optional.empty(), Optional.empty(), Optional.empty()),
                Cost.NONE,
                duration,
                0,
                ModelDigests.ANY);
    }

    /** The answer to a question that came too late to be begun. */
    public static Answer rejected(Question question, String reason) {
        return failed(question, reason, Duration.ZERO).as(Status.REJECTED_OVERLOAD);
    }

    private Answer as(Status other) {
        return new Answer(question, other, reason, selection, certainty, plan, spent, duration, calls, models);
    }

    /** The same answer at a higher cost. */
    public Answer costing(Cost beside) {
        Cost all = spent.plus(beside);
        return new Answer(question, status, reason, selection, certainty, plan, all, duration, calls, models);
    }

    /** The same answer with another reason. */
    public Answer because(String other) {
        return new Answer(question, status, other, selection, certainty, plan, spent, duration, calls, models);
    }

    /** The same answer with the selected candidate only. */
    public Answer withoutCandidates() {
        Selection winnerOnly = new Selection(selection.winner(), List.of());
        return new Answer(question, status, reason, winnerOnly, certainty, plan, spent, duration, calls, models);
    }

    /**
     * How the strategy was chosen.
     *
     * @param strategy the strategy that was run; empty where the question ended before
     * @param estimate the difficulty that the choice rests on; empty where none was estimated
     * @param calibrationId the calibration whose policy chose; empty where the strategy was pinned
     */
    public record Plan(Optional<StrategySpec> strategy, Optional<Estimate> estimate, Optional<String> calibrationId) {}
}
