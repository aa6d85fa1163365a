package io.reckon.calibration.command;

import io.reckon.calibration.CalibrationException;
import io.reckon.calibration.artefact.ArtefactMapper;
import io.reckon.calibration.artefact.ArtefactMapper.Origin;
import io.reckon.calibration.artefact.CalibrationArtefact;
import io.reckon.calibration.artefact.ModelDigests;
import io.reckon.calibration.fit.BinEdges;
import io.reckon.calibration.fit.CalibrationRun;
import io.reckon.calibration.fit.ConfidenceFit;
import io.reckon.calibration.fit.DifficultyQuality;
import io.reckon.calibration.measurement.Measurement;
import io.reckon.calibration.measurement.Reliability;
import io.reckon.calibration.question.LabelledQuestions;
import io.reckon.calibration.statistics.PairedBootstrap;
import io.reckon.calibration.strategy.Contender;
import io.reckon.calibration.trial.TrialPlan;
import io.reckon.calibration.validation.CrossValidated;
import io.reckon.calibration.validation.CrossValidation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code calibrate}: measures pass rates and strategies on labelled questions, and writes bins and policy. */
@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        description =
                "Learn difficulty bins and policy from labelled questions, and write them as a calibration artefact.")
public final class CalibrateCommand extends ReportingCommand {

    private static final int RESAMPLES = 2_000;
    private static final List<Integer> BUDGETS = List.of(1, 2, 4, 8, 16, 32, 64);

    @Mixin
    private RunOptions options;

    @Mixin
    private ArtefactOptions artefact;

    @Option(
            names = "--strategies",
            split = ",",
            converter = ContenderConverter.class,
            defaultValue = "majority,best-of-n-weighted,beam,rebase,revisions:4,critique-and-revise",
            paramLabel = "NAME",
            description = "Strategies among which the policy chooses. Default: ${DEFAULT-VALUE}.")
    private List<Contender> strategies;

    @Option(
            names = "--samples",
            converter = PositiveNumber.class,
            defaultValue = "64",
            paramLabel = "N",
            description = "Samples per question for its pass rate. Default: ${DEFAULT-VALUE}.")
    private int samples;

    @Option(
            names = "--edges",
            converter = EdgesConverter.class,
            paramLabel = "P,P,P,P",
            description = "Pass rates that part the bins, falling. Default: quantiles of the questions' pass rates.")
    private @Nullable BinEdges edges;

    @Option(
            names = "--publish",
            description = "Publish the artefact to the topic policies too, from which running services take it up.")
    private boolean publish;

    @Override
    void run() {
        if (publish && options.bootstrapServers == null) {
            throw new CalibrationException("set --bootstrap-servers to the Kafka of the deployment to publish to");
        }
        ModelDigests models = artefact.modelDigests(strategies);
        LabelledQuestions questions = options.labelledQuestions().requireDistinctTexts();
        CalibrationRun run = new CalibrationRun(
                new TrialPlan(questions.questions(), options.seed),
                samples,
                strategies.stream().distinct().toList(),
                options.distinctBudgets(BUDGETS),
                Optional.ofNullable(edges));
        try (Session session = Session.open(options, questions.digest(), models.toString())) {
            CalibrationRun.Result result = run.run(session.bench());
            Origin origin =
                    new Origin(models, questions.digest(), questions.questions().size(), options.seed);
            CalibrationArtefact written = ArtefactMapper.artefact(
                    origin,
                    result.difficulty(),
                    result.policy(),
                    result.confidence().map(ConfidenceFit.Result::model));
            written.write(artefact.file());
            report(session, questions, result, written);
            if (publish) {
                print(PublishCommand.published(written, Objects.requireNonNull(options.bootstrapServers))
                        .toString());
            }
        }
    }

    private void report(
            Session session, LabelledQuestions questions, CalibrationRun.Result result, CalibrationArtefact written) {
        PairedBootstrap bootstrap = new PairedBootstrap(RESAMPLES, options.seed);
        CrossValidation validation = CrossValidation.of(
                result.cells(), options.seed, bootstrap, PredictedBins.of(result.difficulty(), result.sampled()));
        Measurement measurement = Measurement.of(result.cells(), bootstrap)
                .trusting(result.confidence().map(ConfidenceFit.Result::pinned).orElseGet(List::of));
        print(MeasurementTable.text(measurement));
        print(CalibrationTable.text(result));
        print(DifficultyTable.text(result));
        print(ConfidenceTable.text(result.confidence()));
        print(CrossValidationTable.text(validation));
        print("Calibration %s written to %s".formatted(written.id(), artefact.file()));
        print("Raw results: " + session.rawResults());
        if (options.json != null) {
            JsonFile.write(
                    options.json,
                    new Results(
                            written.id(),
                            questions.questions().size(),
                            result.difficulty().edges().values(),
                            result.difficulty().binSizes(),
                            result.confidence()
                                    .map(ConfidenceFit.Result::estimated)
                                    .orElseGet(List::of),
                            validation.budgets(),
                            result.quality(),
                            MeasureCommand.Results.of(questions, options.seed, measurement)));
        }
    }

    /** What {@code --json} writes; the reliability is that on held-out questions. */
    record Results(
            String id,
            int questions,
            List<Double> edges,
            Map<Integer, Long> binSizes,
            List<Reliability> reliabilityWithEstimate,
            List<CrossValidated> crossValidated,
            List<DifficultyQuality> difficulty,
            MeasureCommand.Results measurement) {}
}
