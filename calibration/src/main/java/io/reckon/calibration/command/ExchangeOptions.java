package io.reckon.calibration.command;

import io.reckon.calibration.CalibrationException;
import io.reckon.calibration.evidence.Recording;
import io.reckon.calibration.evidence.exchange.Exchange;
import io.reckon.calibration.evidence.exchange.ExchangeStudy;
import io.reckon.calibration.evidence.exchange.Pretraining;
import io.reckon.calibration.fit.QuantileEdges;
import io.reckon.calibration.fit.SampledQuestion;
import io.reckon.calibration.measurement.Cell;
import io.reckon.calibration.measurement.Measurement;
import io.reckon.calibration.question.LabelledQuestions;
import io.reckon.calibration.statistics.Resamples;
import io.reckon.calibration.strategy.Contender;
import io.reckon.calibration.trial.RecordedRun;
import io.reckon.calibration.validation.Folds;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options on the exchange of test-time compute with pretraining. */
final class ExchangeOptions {

    @Option(
            names = "--exchange-small",
            paramLabel = "DIR",
            description =
                    "Run of the smaller proposer on the same questions, for the exchange with pretraining. Default: --run.")
    @Nullable
    Path small;

    @Option(
            names = "--exchange-large",
            paramLabel = "DIR",
            description =
                    "Run of the larger proposer on the same questions: its answers with one generation, decoded greedily.")
    @Nullable
    Path large;

    @Option(
            names = "--parameter-ratio",
            paramLabel = "M",
            description =
                    "Parameters of the larger proposer divided by those of the smaller one. Needed for the exchange.")
    @Nullable
    Double parameterRatio;

    /**
     * The exchange at the paper's ratios; none where no larger proposer is given.
     *
     * @param main recording of the default small proposer, in its bins
     * @throws CalibrationException if a run or the ratio is missing or does not fit
     */
    List<Exchange> study(Recording main, LabelledQuestions questions, long seed, Resamples resamples) {
        if (large == null) {
            return List.of();
        }
        if (parameterRatio == null || !(parameterRatio > 1)) {
            throw new CalibrationException("--exchange-large needs --parameter-ratio, above 1");
        }
        double ratio = parameterRatio;
        Recording smaller = small == null ? main : inOwnBins(recording(small, questions));
        ExchangeStudy study = new ExchangeStudy(
                smaller.all(), greedy(large, questions), Folds.deal(smaller.questions(), seed), resamples);
        return Pretraining.INFERENCE_RATIOS.stream()
                .flatMap(inferred -> study.at(new Pretraining(ratio, inferred)).stream())
                .toList();
    }

    private static Recording inOwnBins(Recording recording) {
        return recording
                .inBins(QuantileEdges.fit(recording.samples().stream()
                        .map(SampledQuestion::passRate)
                        .toList()))
                .withDerived();
    }

    private static Cell greedy(Path folder, LabelledQuestions questions) {
        return Recording.cells(List.of(RecordedRun.read(folder)), questions, new ConsoleProgress()).stream()
                .filter(cell -> cell.budget() == Measurement.ONE_SAMPLE
                        && cell.contender().equals(Contender.MAJORITY_VOTE))
                .findFirst()
                .orElseThrow(() -> new CalibrationException(
                        "%s holds no complete answers with one generation (majority at 1): record them with measure --budgets 1"
                                .formatted(folder)));
    }

    private static Recording recording(Path folder, LabelledQuestions questions) {
        return Recording.of(List.of(RecordedRun.read(folder)), questions, new ConsoleProgress());
    }
}
