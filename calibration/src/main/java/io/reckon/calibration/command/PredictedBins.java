package io.reckon.calibration.command;

import io.reckon.calibration.fit.DifficultyFit;
import io.reckon.calibration.fit.PassRatePrior;
import io.reckon.calibration.fit.SampledQuestion;
import io.reckon.calibration.question.LabelledQuestion;
import io.reckon.calibration.validation.BinPrediction;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The ways in which a deployment can tell the bin of a question. */
final class PredictedBins {

    private static final int MOST_SAMPLES = 4;
    private static final int SHARE = 4;

    private PredictedBins() {}

    /** By the text alone, and by the text and the default probe: a quarter of the budget, four samples at most. */
    static List<BinPrediction> of(DifficultyFit difficulty, List<SampledQuestion> sampled) {
        Map<String, SampledQuestion> byId =
                sampled.stream().collect(Collectors.toMap(SampledQuestion::id, question -> question));
        BinPrediction probe = new BinPrediction("probe", (question, budget) -> {
            int samples = Math.min(MOST_SAMPLES, budget / SHARE);
            List<Double> scores =
                    Objects.requireNonNull(byId.get(question.id())).firstScores(samples);
            return difficulty.binProbabilities(difficulty.posterior(prior(difficulty, question), scores));
        });
        return difficulty.text().isEmpty()
                ? List.of(probe)
                : List.of(
                        new BinPrediction(
                                "text", (question, budget) -> difficulty.binProbabilities(prior(difficulty, question))),
                        probe);
    }

    private static PassRatePrior prior(DifficultyFit difficulty, LabelledQuestion question) {
        return difficulty.priorOf(question.id(), question.text());
    }
}
