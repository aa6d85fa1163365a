package io.reckon.scheduler.answer;

import io.reckon.scheduler.budget.Budget;
import io.reckon.scheduler.difficulty.DifficultyEstimator;
import io.reckon.scheduler.policy.Calibration;
import io.reckon.scheduler.policy.CurrentCalibration;
import io.reckon.scheduler.question.Question;
import io.reckon.scheduler.search.Ending;
import io.reckon.scheduler.search.ModelDigests;
import io.reckon.scheduler.search.Models;
import io.reckon.scheduler.search.Prompt;
import io.reckon.scheduler.search.Search;
import io.reckon.scheduler.stop.StopRule;
import io.reckon.scheduler.strategy.Appraiser;
import io.reckon.scheduler.strategy.Selection;
import io.reckon.scheduler.strategy.Strategy;
import io.reckon.scheduler.strategy.StrategySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Solves questions: under the policy ({@link Deliberation}), or by a pinned strategy, which gets the whole budget and no probe.
 * With a target confidence the strategy, pinned or chosen, is run until the target is reached, and has the whole budget
 * for it. Thread-safe; blocks the caller.
 */
public final class Solver {

    private final Models models;
    private final DifficultyEstimator estimator;
    private final CurrentCalibration current;
    private final SolverSettings settings;
    private final InstantSource clock;

    /**
     * Creates a solver.
     *
     * @param current the calibration in force; without one only questions with a pinned strategy can be solved
     */
    public Solver(
            Models models,
            DifficultyEstimator estimator,
            CurrentCalibration current,
            SolverSettings settings,
            InstantSource clock) {
        this.models = models;
        this.estimator = estimator;
        this.current = current;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Solves a question that is accepted now, by the calibration in force.
     *
     * @param accepted when it was accepted: its deadline counts from there
     * @throws SearchCancelledException if it had to give up
     */
    public Answer solve(Question question, Instant accepted) {
        return solve(question, current.snapshot(), accepted);
    }

    /**
     * Solves a question.
     *
     * @param calibration the snapshot that was taken when it was accepted; empty: it is answered only if it pins its
     *     strategy
     * @param accepted when it was accepted: its deadline counts from there
     * @throws SearchCancelledException if it had to give up
     */
    public Answer solve(Question question, Optional<Calibration> calibration, Instant accepted) {
        Budget budget = new Budget(question.limits(), accepted);
        ModelDigests expected = question.pinned().isPresent() && !question.restsOnConfidence()
                ? ModelDigests.ANY
                : calibration.map(Calibration::models).orElse(ModelDigests.ANY);
        Prompt prompt = new Prompt(question.id(), question.text(), question.seed());
        Search search = new Search(prompt, models.expecting(expected), budget, settings.search(), clock);
        Solution solution = question.pinned()
                .map(spec -> pinned(spec, question, calibration, search))
                .orElseGet(() -> byPolicy(question, calibration, budget, search));
        return new AnswerAssembly(question, budget, search)
                .answer(solution, Duration.between(accepted, clock.instant()));
    }

    private Solution pinned(StrategySpec spec, Question question, Optional<Calibration> calibration, Search search) {
        StrategySpec run = untilTarget(spec, question);
        Appraiser appraiser = Appraisers.of(calibration, Optional.empty());
        Selection selection =
                Strategy.of(run, appraiser).run(search, question.limits().generations(), List.of());
        return new Solution(
                selection,
                appraiser.certainty(selection),
                new Answer.Plan(Optional.of(run), Optional.empty(), Optional.empty()));
    }

    private Solution byPolicy(Question question, Optional<Calibration> calibration, Budget budget, Search search) {
        if (calibration.isEmpty()) {
            search.end(new Ending.Failed(
                    "There is no policy table to choose a strategy from; pin a strategy, or calibrate first."));
            return new Solution(
                    new Selection(Optional.empty(), List.of()),
                    Optional.empty(),
                    new Answer.Plan(Optional.empty(), Optional.empty(), Optional.empty()));
        }
        Deliberation.Case work = new Deliberation.Case(budget, search);
        return new Deliberation(question, calibration.get(), work, estimator, settings).solution();
    }

    private static StrategySpec untilTarget(StrategySpec spec, Question question) {
        return question.target().isEmpty()
                ? spec
                : StrategySpec.AdaptiveStop.of(
                        spec, new StopRule.Confidence(question.target().getAsDouble()));
    }
}
