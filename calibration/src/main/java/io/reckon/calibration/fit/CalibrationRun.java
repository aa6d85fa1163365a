package io.reckon.calibration.fit;

import io.reckon.calibration.CalibrationException;
import io.reckon.calibration.derived.Samples;
import io.reckon.calibration.grading.Grader;
import io.reckon.calibration.measurement.Bench;
import io.reckon.calibration.measurement.Cell;
import io.reckon.calibration.measurement.GradedTrial;
import io.reckon.calibration.measurement.Measurement;
import io.reckon.calibration.question.LabelledQuestion;
import io.reckon.calibration.strategy.Contender;
import io.reckon.calibration.trial.TrialPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One calibration: samples every question to learn its pass rate, fits the difficulty model, then measures every strategy
 * at every budget and parts what they reached by bin. What strategies reach that only sample is derived from the samples.
 *
 * @param plan the questions and the seed
 * @param samples solutions per question that its pass rate rests on, 2 and up
 * @param contenders strategies to measure, not the policy
 * @param budgets generations, each 1 and up
 * @param edges of the bins; empty: quantiles of the pass rates
 */
public record CalibrationRun(
        TrialPlan plan, int samples, List<Contender> contenders, List<Integer> budgets, Optional<BinEdges> edges) {

    /** Questions of a bin that a fold needs at least: with one alone, chance chooses. */
    private static final int QUESTIONS_PER_FOLD = 2;

    private static final int FOLDS = 2;

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
     * @throws CalibrationException if the deployment cannot answer, it supports one of the strategies with no budget, or the
     *     questions do not suffice
     */
    public Result run(Bench bench) {
        requireFoldsFor(plan.questions().size());
        List<GradedTrial> largest = bench.sampled(plan, samples);
        List<SampledQuestion> sampled = sampled(largest);
        DifficultyFit difficulty = DifficultyFit.of(sampled, edges);
        requireFolds(difficulty.binSizes());
        TrialPlan binned = plan.inBins(difficulty.oracleBins());
        List<Cell> cells = supported(cells(bench, binned, largest));
        return new Result(
                difficulty,
                cells,
                PolicyFit.fit(cells),
                ConfidenceFit.of(cells, new ProbedPassRates(difficulty, sampled)),
                DifficultyQuality.of(difficulty, sampled),
                sampled);
    }

    private List<Cell> cells(Bench bench, TrialPlan binned, List<GradedTrial> largest) {
        Grader grader = new Grader();
        List<Samples> runs = new ArrayList<>();
        for (int i = 0; i < largest.size(); i++) {
            LabelledQuestion question = binned.questions().get(i);
            GradedTrial trial = largest.get(i);
            runs.add(Samples.of(new GradedTrial(question, trial.answer(), trial.right()), grader));
        }
        List<Cell> cells = new ArrayList<>();
        for (int budget : budgets) {
            for (Contender contender : contendersAt(budget)) {
                cells.add(
                        budget <= samples && Samples.cover(contender)
                                ? new Cell(
                                        contender,
                                        budget,
                                        runs.stream()
                                                .map(run -> run.trial(contender, budget))
                                                .toList())
                                : bench.cell(binned, contender, budget));
            }
        }
        return cells;
    }

    /** The cells without those of budgets that are too small for their strategy. */
    private List<Cell> supported(List<Cell> cells) {
        for (Contender contender : contenders) {
            List<Cell> own = cells.stream()
                    .filter(cell -> cell.contender().equals(contender))
                    .toList();
            if (!own.isEmpty() && own.stream().allMatch(Cell::isRefused)) {
                throw new CalibrationException(
                        "the deployment refuses the strategy %s with every budget (%s): leave it out of --strategies"
                                .formatted(
                                        contender.label(),
                                        own.getLast()
                                                .trials()
                                                .getFirst()
                                                .answer()
                                                .reason()));
            }
        }
        return cells.stream().filter(cell -> !cell.isRefused()).toList();
    }

    private static void requireFoldsFor(int questions) {
        int least = LabelledQuestion.BINS * FOLDS * QUESTIONS_PER_FOLD;
        if (questions < least) {
            throw new CalibrationException(
                    "%d questions are too few: %d bins of %d folds with %d questions each take %d"
                            .formatted(questions, LabelledQuestion.BINS, FOLDS, QUESTIONS_PER_FOLD, least));
        }
    }

    private static void requireFolds(Map<Integer, Long> binSizes) {
        for (int bin = 1; bin <= LabelledQuestion.BINS; bin++) {
            long size = binSizes.getOrDefault(bin, 0L);
            if (size < FOLDS * QUESTIONS_PER_FOLD) {
                throw new CalibrationException(
                        ("difficulty bin %d has %d questions, and each of its %d folds needs %d: take more questions,"
                                        + " or other --edges")
                                .formatted(bin, size, FOLDS, QUESTIONS_PER_FOLD));
            }
        }
    }

    /**
     * Samples every question.
     *
     * @param samples solutions per question
     * @return the questions that have samples, at least one
     * @throws CalibrationException if the deployment cannot answer, or can work on none of the questions
     */
    public static List<SampledQuestion> sampled(Bench bench, TrialPlan plan, int samples) {
        return sampled(bench.sampled(plan, samples));
    }

    private static List<SampledQuestion> sampled(List<GradedTrial> trials) {
        Grader grader = new Grader();
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
     * @param quality how well difficulty is predicted
     * @param sampled the questions and their samples
     */
    public record Result(
            DifficultyFit difficulty,
            List<Cell> cells,
            List<PolicyCell> policy,
            Optional<ConfidenceFit.Result> confidence,
            List<DifficultyQuality> quality,
            List<SampledQuestion> sampled) {

        /** Copies the lists. */
        public Result {
            cells = List.copyOf(cells);
            policy = List.copyOf(policy);
            quality = List.copyOf(quality);
            sampled = List.copyOf(sampled);
        }
    }
}
