package io.reckon.calibration.measurement;

import io.reckon.calibration.CalibrationException;
import io.reckon.calibration.grading.Grader;
import io.reckon.calibration.strategy.Contender;
import io.reckon.calibration.trial.Collector;
import io.reckon.calibration.trial.Progress;
import io.reckon.calibration.trial.Trial;
import io.reckon.calibration.trial.TrialAnswer;
import io.reckon.calibration.trial.TrialLog;
import io.reckon.calibration.trial.TrialPlan;
import java.util.List;

/** Runs a plan of trials cell by cell: each contender and budget under a load of its own, so that seconds compare. */
public final class Bench {

    private final Collector collector;
    private final TrialLog log;
    private final Progress progress;
    private final Grader grader = new Grader();

    public Bench(Collector collector, TrialLog log, Progress progress) {
        this.collector = collector;
        this.log = log;
        this.progress = progress;
    }

    /**
     * Asks every question with one contender and budget.
     *
     * @throws CalibrationException if the deployment cannot answer
     */
    public Cell cell(TrialPlan plan, Contender contender, int budget) {
        List<Trial> trials = plan.with(contender, budget);
        return new Cell(contender, budget, run("%s @ %d".formatted(contender.label(), budget), trials));
    }

    /**
     * Samples and scores every question, with all candidates in the answers.
     *
     * @param samples solutions per question, 1 and up
     * @throws CalibrationException if the deployment cannot answer
     */
    public List<GradedTrial> sampled(TrialPlan plan, int samples) {
        return run("pass rates @ " + samples, plan.sampled(samples));
    }

    private List<GradedTrial> run(String task, List<Trial> trials) {
        collector.collect(task, trials, progress);
        return trials.stream().map(this::graded).toList();
    }

    private GradedTrial graded(Trial trial) {
        TrialAnswer answer = log.answer(trial).orElseThrow();
        return new GradedTrial(trial.question(), answer, grader.isRight(trial.question(), answer.answer()));
    }
}
