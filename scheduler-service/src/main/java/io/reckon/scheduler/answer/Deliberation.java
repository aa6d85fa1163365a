package io.reckon.scheduler.answer;

import io.reckon.scheduler.budget.Budget;
import io.reckon.scheduler.confidence.Certainty;
import io.reckon.scheduler.difficulty.DifficultyEstimator;
import io.reckon.scheduler.difficulty.Estimate;
import io.reckon.scheduler.policy.Allowance;
import io.reckon.scheduler.policy.Calibration;
import io.reckon.scheduler.policy.NextMove;
import io.reckon.scheduler.policy.Outlook;
import io.reckon.scheduler.policy.PolicyChoice;
import io.reckon.scheduler.policy.Thrift;
import io.reckon.scheduler.question.Question;
import io.reckon.scheduler.search.Rollout;
import io.reckon.scheduler.search.Search;
import io.reckon.scheduler.stop.StopRule;
import io.reckon.scheduler.strategy.Appraiser;
import io.reckon.scheduler.strategy.ScoreAggregation;
import io.reckon.scheduler.strategy.Selection;
import io.reckon.scheduler.strategy.Strategy;
import io.reckon.scheduler.strategy.StrategySpec;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One question under the policy: a decision that is repeated until nothing pays any more.
 *
 * <pre>
 *   estimate the difficulty from the text
 *   if the choice depends on it, probe and estimate again
 *   while the next choice promises more than the answer at hand, at its price
 *     run it, everything found so far beside it
 * </pre>
 *
 * <p>All that is spent is charged, and all that is found stays a candidate. State of one question; for one thread.
 */
final class Deliberation {

    /** Selects among the probe's solutions. */
    private static final StrategySpec PROBE = new StrategySpec.BestOfNWeighted(ScoreAggregation.PRODUCT);

    private final Question question;
    private final Calibration calibration;
    private final Budget budget;
    private final Search search;
    private final SolverSettings settings;
    private final Assessment assessment;
    private final NextMove policy;
    private Optional<StrategySpec> strategy = Optional.empty();
    private Selection selection = new Selection(Optional.empty(), List.of());

    /** What a search or a revision finds is no sample of the pass rate: it speaks through the confidence alone. */
    private boolean isSampledOnly = true;

    Deliberation(
            Question question,
            Calibration calibration,
            Case work,
            DifficultyEstimator estimator,
            SolverSettings settings) {
        this.question = question;
        this.calibration = calibration;
        this.budget = work.budget();
        this.search = work.search();
        this.settings = settings;
        this.assessment = new Assessment(estimator, calibration.id());
        this.policy = new NextMove(calibration.table(), settings.thrift().with(question.tokenPrice()));
    }

    /** What a question is worked on with. */
    record Case(Budget budget, Search search) {}

    Solution solution() {
        Optional<Estimate> estimate = assessment.of(List.of(), search);
        if (estimate.isPresent() && search.isOpen() && dependsOnBin(estimate.get())) {
            probe();
            estimate = selection.candidates().isEmpty() ? estimate : assessment.of(selection.candidates(), search);
        }
        if (estimate.isPresent() && search.isOpen()) {
            estimate = question.target().isPresent() ? untilTarget(estimate.get()) : whileItPays(estimate.get());
        }
        return new Solution(
                selection,
                appraiser(estimate).certainty(selection),
                new Answer.Plan(strategy, estimate, Optional.of(calibration.id())));
    }

    private boolean dependsOnBin(Estimate estimate) {
        return question.target().isPresent() || policy.dependsOnBin(estimate.bins(), allowance());
    }

    private void probe() {
        int samples = settings.probe().samplesFor(question.limits().generations());
        List<Rollout> probe =
                search.scoredSolutions(samples).stream().map(Rollout::asProbe).toList();
        selection = Strategy.of(PROBE).run(search, 0, probe);
        strategy = probe.isEmpty() ? Optional.empty() : Optional.of(PROBE);
    }

    private Optional<Estimate> whileItPays(Estimate first) {
        Optional<Estimate> estimate = Optional.of(first);
        Optional<Outlook> next = next(first);
        while (next.isPresent()) {
            int spent = allowance().spent();
            run(next.get().choice(), estimate);
            if (allowance().spent() == spent || !search.isOpen()) {
                return estimate;
            }
            estimate = isSampledOnly ? assessment.of(selection.candidates(), search) : estimate;
            next = estimate.flatMap(this::next);
        }
        return estimate;
    }

    /** Takes the target in the place of thrift: the whole budget is there to reach it. */
    private Optional<Estimate> untilTarget(Estimate estimate) {
        PolicyChoice choice = calibration.table().choose(estimate.bins(), allowance(), Thrift.NONE);
        StrategySpec spec = StrategySpec.AdaptiveStop.of(
                choice.strategy(), new StopRule.Confidence(question.target().getAsDouble()));
        run(new PolicyChoice(spec, question.limits().generations(), choice.measured()), Optional.of(estimate));
        return Optional.of(estimate);
    }

    private Optional<Outlook> next(Estimate estimate) {
        OptionalDouble confidence = calibration.confidence().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(appraiser(Optional.of(estimate))
                        .certainty(selection)
                        .map(Certainty::confidence)
                        .orElse(0.0));
        return policy.from(estimate.bins(), allowance(), confidence);
    }

    private void run(PolicyChoice choice, Optional<Estimate> estimate) {
        int most = Math.min(choice.generations(), question.limits().generations());
        strategy = Optional.of(choice.strategy());
        isSampledOnly &= choice.strategy() instanceof StrategySpec.BestOfNWeighted;
        selection = Strategy.of(choice.strategy(), appraiser(estimate))
                .run(search, Math.max(0, most - allowance().spent()), selection.candidates());
    }

    private Allowance allowance() {
        int generations = question.limits().generations();
        return new Allowance(generations, Math.min(generations, budget.spent().generations()), budget.tokensLeft());
    }

    private Appraiser appraiser(Optional<Estimate> estimate) {
        return Appraisers.of(Optional.of(calibration), estimate);
    }
}
