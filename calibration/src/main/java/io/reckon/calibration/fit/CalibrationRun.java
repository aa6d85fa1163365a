package io.reckon.calibration.fit;

import io.reckon.calibration.CalibrationException;
import io.reckon.calibration.grading.Grader;
import io.reckon.calibration.measurement.Bench;
import io.reckon.calibration.measurement.Cell;
import io.reckon.calibration.measurement.GradedTrial;
import io.reckon.calibration.measurement.Measurement;
import io.reckon.calibration.strategy.Contender;
import io.reckon.calibration.trial.TrialPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One calibration: samples every question to learn its pass rate, fits the difficulty model, then measures every strategy
 * at every budget and parts what they reached by bin.
 *
 * @param plan the questions and the seed
 * @param samples solutions per question that its pass rate rests on, 2 and up
 * @param contenders strategies to measure, not the policy
 * @param budgets generations, each 1 and up
 */
public record CalibrationRun(TrialPlan plan, int samples, List<Contender> contenders, List<Integer> budgets) {

    /** @throws CalibrationException if there is nothing to measure, or a strategy rests on what is to be fitted */
    public CalibrationRun {
        contenders = List.copyOf(contenders);
        budgets = List.copyOf(budgets);
        if (samples < 2) {
            throw new CalibrationException("a pass rate rests on 2 samples and more, not " + samples);
        }
        if (contenders.stream().anyMatch(Contender.Policy.class::isInstance)) {
            throw new CalibrationException("the policy is what calibration fits; it cannot be one of the strategies");
        }
        if (contenders.stream().anyMatch(Contender::restsOnConfidence)) {
            throw new CalibrationException("confidence is what calibration fits; no strategy can stop at it yet");
        }
    }

    /**
     * Runs it.
     *
     * @throws CalibrationException if the deployment cannot answer, or the questions do not suffice
     */
    public Result run(Bench bench) {
        List<SampledQuestion> sampled = sampled(bench, plan, samples);
        DifficultyFit difficulty = DifficultyFit.of(sampled);
        TrialPlan binned = plan.inBins(difficulty.oracleBins());
        List<Cell> cells = new ArrayList<>();
        for (int budget : budgets) {
            for (Contender contender : contendersAt(budget)) {
                cells.add(bench.cell(binned, contender, budget));
            }
        }
        return new Result(
                difficulty,
                cells,
                PolicyFit.fit(cells),
                ConfidenceFit.of(cells, new ProbedPassRates(difficulty, sampled)));
    }

    /**
     * Samples every question.
     *
     * @param samples solutions per question
     * @return the questions that have samples, at least one
     * @throws CalibrationException if the deployment cannot answer, or can work on none of the questions
     */
    public static List<SampledQuestion> sampled(Bench bench, TrialPlan plan, int samples) {
        Grader grader = new Grader();
        List<GradedTrial> trials = bench.sampled(plan, samples);
        List<SampledQuestion> questions = trials.stream()
                .filter(trial -> !trial.answer().candidates().isEmpty())
                .map(trial -> SampledQuestion.of(trial, grader))
                .toList();
        if (questions.isEmpty()) {
            GradedTrial first = trials.getFirst();
            throw new CalibrationException("no question has samples (first: %s %s)"
                    .formatted(first.answer().status(), first.answer().reason()));
        }
        return questions;
    }

    /** With one generation every strategy is one sample, so that only the one without a verifier is measured. */
    private List<Contender> contendersAt(int budget) {
        return budget == Measurement.ONE_SAMPLE ? List.of(Contender.MAJORITY_VOTE) : contenders;
    }

    /**
     * What a calibration learned.
     *
     * @param difficulty the difficulty model and the oracle bins
     * @param cells everything measured, the questions in their oracle bins
     * @param policy the same by bin
     * @param confidence the confidence model; empty where the strategies do not suffice for one
     */
    public record Result(
            DifficultyFit difficulty,
            List<Cell> cells,
            List<PolicyCell> policy,
            Optional<ConfidenceFit.Result> confidence) {

        /** Copies both lists. */
        public Result {
            cells = List.copyOf(cells);
            policy = List.copyOf(policy);
        }
    }
}
