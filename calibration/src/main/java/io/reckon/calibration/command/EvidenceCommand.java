package io.reckon.calibration.command;

import io.reckon.calibration.CalibrationException;
import io.reckon.calibration.artefact.CalibrationArtefact;
import io.reckon.calibration.evidence.Evidence;
import io.reckon.calibration.evidence.EvidenceStudy;
import io.reckon.calibration.evidence.Recording;
import io.reckon.calibration.evidence.Source;
import io.reckon.calibration.evidence.difficulty.EstimateQuality;
import io.reckon.calibration.evidence.page.Report;
import io.reckon.calibration.question.LabelledQuestions;
import io.reckon.calibration.question.QuestionFile;
import io.reckon.calibration.statistics.Resamples;
import io.reckon.calibration.strategy.Contender;
import io.reckon.calibration.trial.RecordedRun;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code evidence}: draws what recorded runs say about choosing strategies by difficulty; asks no deployment. */
@Command(
        name = "evidence",
        mixinStandardHelpOptions = true,
        description =
                "Draw the evidence from recorded runs: a page with charts, Markdown and CSV. Nothing is asked anew.")
public final class EvidenceCommand extends ReportingCommand {

    @Option(
            names = "--run",
            required = true,
            arity = "1..*",
            paramLabel = "DIR",
            description = "Work folder of measure (its --work); several of the same questions are read together.")
    private List<Path> runs;

    @Option(
            names = "--questions",
            required = true,
            paramLabel = "FILE",
            description =
                    "The labelled questions that the runs asked; none of them may have taken part in the calibration.")
    private Path questions;

    @Option(names = "--skip", paramLabel = "N", description = "Leave out the first N questions.")
    private int skip;

    @Option(
            names = "--limit",
            converter = PositiveNumber.class,
            paramLabel = "N",
            description = "Take N questions at most.")
    private int limit = Integer.MAX_VALUE;

    @Option(
            names = "--calibration",
            required = true,
            paramLabel = "FILE",
            description = "Calibration artefact: bin edges, policy table and difficulty model.")
    private Path calibration;

    @Option(
            names = "--policy",
            converter = ContenderConverter.class,
            defaultValue = "policy",
            paramLabel = "NAME",
            description = "Recorded policy that the headline figures are about. Default: ${DEFAULT-VALUE}.")
    private Contender policy;

    @Mixin
    private ExchangeOptions exchange;

    @Option(
            names = "--resamples",
            converter = PositiveNumber.class,
            defaultValue = "2000",
            paramLabel = "N",
            description = "Bootstrap resamples, 100 and up. Default: ${DEFAULT-VALUE}.")
    private int resamples;

    @Option(names = "--seed", description = "Seed of bootstrap and folds. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write to.")
    private Path out;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the headline figures as JSON as well.")
    private @Nullable Path json;

    @Override
    void run() {
        LabelledQuestions asked =
                new QuestionFile(questions).read().without(skip).limitedTo(limit);
        CalibrationArtefact artefact = CalibrationArtefact.read(calibration);
        requireHeldOut(asked, artefact);
        Recording recording = Recording.of(runs.stream().map(RecordedRun::read).toList(), asked, new ConsoleProgress())
                .inBins(artefact.edges())
                .withDerived();
        Resamples bootstrap = resamples(asked.questions().size());
        Evidence evidence = new EvidenceStudy(recording, artefact.policy(recording.contenders()), policy, bootstrap)
                .draw(
                        source(asked, artefact, recording),
                        EstimateQuality.of(artefact.difficulty(), recording.samples(), bootstrap),
                        exchange.study(recording, asked, seed, bootstrap));
        Report report = Report.of(evidence);
        report.write(out);
        print(EvidenceTable.text(evidence));
        print("Evidence written to " + out.resolve("evidence.html"));
        if (json != null) {
            JsonFile.write(json, EvidenceJson.of(evidence));
        }
    }

    private static void requireHeldOut(LabelledQuestions asked, CalibrationArtefact artefact) {
        if (artefact.questionsDigest().equals(asked.digest())) {
            throw new CalibrationException(
                    ("calibration %s was fitted on these very questions, so that they prove nothing:"
                                    + " set --questions and --run to a run on others")
                            .formatted(artefact.id()));
        }
    }

    private Resamples resamples(int count) {
        try {
            return Resamples.of(count, resamples, seed);
        } catch (IllegalArgumentException e) {
            throw new CalibrationException("--resamples: " + e.getMessage(), e);
        }
    }

    private Source source(LabelledQuestions asked, CalibrationArtefact artefact, Recording recording) {
        return new Source(
                asked.questions().size(),
                asked.digest(),
                artefact.id(),
                runs.stream().map(run -> run.getFileName().toString()).toList(),
                recording.missing(),
                IntStream.rangeClosed(1, 5).mapToObj(recording::sizeOf).toList(),
                resamples,
                seed);
    }
}
