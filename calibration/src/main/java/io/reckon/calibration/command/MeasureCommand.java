package io.reckon.calibration.command;

import io.reckon.calibration.artefact.CalibrationArtefact;
import io.reckon.calibration.fit.CalibrationRun;
import io.reckon.calibration.fit.SampledQuestion;
import io.reckon.calibration.measurement.Bench;
import io.reckon.calibration.measurement.Cell;
import io.reckon.calibration.measurement.Difference;
import io.reckon.calibration.measurement.Measurement;
import io.reckon.calibration.measurement.MeasurementRun;
import io.reckon.calibration.measurement.Reliability;
import io.reckon.calibration.measurement.Row;
import io.reckon.calibration.question.LabelledQuestions;
import io.reckon.calibration.statistics.PairedBootstrap;
import io.reckon.calibration.strategy.Contender;
import io.reckon.calibration.trial.TrialPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code measure}: runs strategies side by side on labelled questions, and prints what each reached and cost. */
@Command(
        name = "measure",
        mixinStandardHelpOptions = true,
        description =
                "Run strategies side by side on labelled questions: accuracy with 95 %% intervals, paired differences, costs.")
public final class MeasureCommand extends ReportingCommand {

    private static final int RESAMPLES = 2_000;
    private static final List<Integer> BUDGETS = List.of(1, 4, 16, 64);

    @Mixin
    private RunOptions options;

    @Option(
            names = "--strategies",
            split = ",",
            converter = ContenderConverter.class,
            defaultValue = "majority,best-of-n-weighted,beam,policy",
            paramLabel = "NAME",
            description = Contender.LABELS + ". Default: ${DEFAULT-VALUE}.")
    private List<Contender> strategies;

    @Option(
            names = "--calibration",
            paramLabel = "FILE",
            description =
                    "Sort the questions into this calibration's bins by their pass rate, which costs --samples each.")
    private @Nullable Path calibration;

    @Option(
            names = "--samples",
            converter = PositiveNumber.class,
            defaultValue = "64",
            paramLabel = "N",
            description = "Samples per question for its pass rate. Default: ${DEFAULT-VALUE}.")
    private int samples;

    @Override
    void run() {
        LabelledQuestions questions = options.labelledQuestions();
        try (Session session = Session.open(options, questions.digest(), "")) {
            TrialPlan plan = binned(session.bench(), new TrialPlan(questions.questions(), options.seed));
            List<Contender> contenders = strategies.stream().distinct().toList();
            List<Cell> cells =
                    new MeasurementRun(plan, contenders, options.distinctBudgets(BUDGETS)).run(session.bench());
            Measurement measurement = Measurement.of(cells, new PairedBootstrap(RESAMPLES, options.seed));
            print(MeasurementTable.text(measurement));
            print(ReliabilityTable.text("Confidences", measurement.reliability()) + "\n");
            print("Raw results: " + session.rawResults());
            if (options.json != null) {
                JsonFile.write(options.json, Results.of(questions, options.seed, measurement));
            }
        }
    }

    private TrialPlan binned(Bench bench, TrialPlan plan) {
        if (calibration == null) {
            return plan;
        }
        var edges = CalibrationArtefact.read(calibration).edges();
        return plan.inBins(CalibrationRun.sampled(bench, plan, samples).stream()
                .collect(Collectors.toMap(SampledQuestion::id, question -> edges.binOf(question.passRate()))));
    }

    /** What {@code --json} writes. */
    record Results(
            int questions,
            String digest,
            long seed,
            List<Row> rows,
            List<Difference> differences,
            List<Reliability> reliability) {

        static Results of(LabelledQuestions questions, long seed, Measurement measurement) {
            return new Results(
                    questions.questions().size(),
                    questions.digest(),
                    seed,
                    measurement.rows(),
                    measurement.differences(),
                    measurement.reliability());
        }
    }
}
