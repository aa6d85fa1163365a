package io.reckon.scheduler.answer;

import io.reckon.scheduler.budget.Budget;
import io.reckon.scheduler.difficulty.DifficultyEstimator;
import io.reckon.scheduler.difficulty.Estimate;
import io.reckon.scheduler.policy.Calibration;
import io.reckon.scheduler.policy.PolicyChoice;
import io.reckon.scheduler.question.Question;
import io.reckon.scheduler.search.CallFailedException;
import io.reckon.scheduler.search.Ending;
import io.reckon.scheduler.search.ModelDigests;
import io.reckon.scheduler.search.Models;
import io.reckon.scheduler.search.Prompt;
import io.reckon.scheduler.search.Rollout;
import io.reckon.scheduler.search.Search;
import io.reckon.scheduler.strategy.FinalAnswers;
import io.reckon.scheduler.strategy.ScoreAggregation;
import io.reckon.scheduler.strategy.Selection;
import io.reckon.scheduler.strategy.Strategy;
import io.reckon.scheduler.strategy.StrategySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Solves questions: probe, difficulty, policy, search, selection. A pinned strategy gets the whole budget and no probe.
 * Thread-safe; blocks the caller.
 */
public final class Solver {

    /** Selects among the probe's solutions where a question ends before a strategy was chosen. */
    private static final StrategySpec BEST_SO_FAR = new StrategySpec.BestOfNWeighted(ScoreAggregation.PRODUCT);

    private final Models models;
    private final DifficultyEstimator estimator;
    private final Optional<Calibration> calibration;
    private final SolverSettings settings;
    private final InstantSource clock;

    /**
     * Creates a solver.
     *
     * @param calibration the policy; empty: only questions with a pinned strategy can be solved
     */
    public Solver(
            Models models,
            DifficultyEstimator estimator,
            Optional<Calibration> calibration,
            SolverSettings settings,
            InstantSource clock) {
        this.models = models;
        this.estimator = estimator;
        this.calibration = calibration;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Solves a question.
     *
     * @param accepted when it was accepted: its deadline counts from there
     * @throws SearchCancelledException if it had to give up
     */
    public Answer solve(Question question, Instant accepted) {
        Budget budget = new Budget(question.limits(), accepted);
        ModelDigests expected = question.pinned().isPresent()
                ? ModelDigests.ANY
                : calibration.map(Calibration::models).orElse(ModelDigests.ANY);
        Prompt prompt = new Prompt(question.id(), question.text(), question.seed());
        Search search = new Search(prompt, models.expecting(expected), budget, settings.search(), clock);
        Solution solution = question.pinned()
                .map(spec -> pinned(spec, question, search))
                .orElseGet(() -> byPolicy(question, search));
        return new AnswerAssembly(question, budget, search)
                .answer(solution, Duration.between(accepted, clock.instant()));
    }

    private static Solution pinned(StrategySpec spec, Question question, Search search) {
        Selection selection = Strategy.of(spec).run(search, question.limits().generations(), List.of());
        return new Solution(selection, new Answer.Plan(Optional.of(spec), Optional.empty(), Optional.empty()));
    }

    private Solution byPolicy(Question question, Search search) {
        if (calibration.isEmpty()) {
            search.end(new Ending.Failed(
                    "There is no policy table to choose a strategy from; pin a strategy, or calibrate first."));
        }
        int generations = question.limits().generations();
        List<Rollout> probe = search.scoredSolutions(settings.probe().samplesFor(generations)).stream()
                .map(Rollout::asProbe)
                .toList();
        Optional<Estimate> estimate = estimate(search, probe);
        Optional<String> calibrationId = calibration.map(Calibration::id);
        if (estimate.isEmpty() || calibration.isEmpty() || !search.isOpen()) {
            Selection selection = Strategy.of(BEST_SO_FAR).run(search, 0, probe);
            return new Solution(selection, new Answer.Plan(Optional.empty(), estimate, calibrationId));
        }
        PolicyChoice choice =
                calibration.get().table().choose(estimate.get().bins(), generations, settings.tolerance());
        int rest = Math.max(0, Math.min(choice.generations(), generations) - probe.size());
        Selection selection = Strategy.of(choice.strategy()).run(search, rest, probe);
        return new Solution(selection, new Answer.Plan(Optional.of(choice.strategy()), estimate, calibrationId));
    }

    private Optional<Estimate> estimate(Search search, List<Rollout> probe) {
        if (!search.isOpen()) {
            return Optional.empty();
        }
        try {
            Estimate estimate = estimator.estimate(search.nextCall(), probeScores(probe));
            String own = calibration.map(Calibration::id).orElse("");
            if (!estimate.calibrationId().equals(own)) {
                search.end(new Ending.Failed("The difficulty service works with calibration " + estimate.calibrationId()
                        + ", but the scheduler with " + own + "; give both the same calibration.json."));
            }
            return Optional.of(estimate);
        } catch (CallFailedException e) {
            search.end(e);
            return Optional.empty();
        }
    }

    /** Outcome scores; 0 for a solution without a final answer. One that could not be scored says nothing. */
    private static List<Double> probeScores(List<Rollout> probe) {
        return probe.stream()
                .flatMap(rollout -> FinalAnswers.of(rollout).isEmpty()
                        ? Optional.of(0.0).stream()
                        : rollout.score().map(score -> score.outcome()).stream())
                .toList();
    }
}
