package io.reckon.calibration.command;

import io.reckon.calibration.evidence.Baseline;
import io.reckon.calibration.evidence.Evidence;
import io.reckon.calibration.evidence.EvidenceStudy;
import io.reckon.calibration.evidence.curve.Cost;
import io.reckon.calibration.evidence.curve.Deficit;
import io.reckon.calibration.evidence.curve.EfficiencyGain;
import io.reckon.calibration.evidence.difficulty.EstimateQuality;
import io.reckon.calibration.evidence.exchange.Exchange;
import io.reckon.calibration.evidence.finding.Finding;
import io.reckon.calibration.statistics.Estimate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code evidence --json} writes. A figure whose data was not recorded is {@code null}.
 *
 * @param questions how many
 * @param digest SHA-256 of their file
 * @param calibration id
 * @param gainOverBestOfNWeighted64 of the headline policy, in tokens
 * @param gainOverMajority64 the same over the majority vote
 * @param gainOverBetaStopping the same over a majority vote that stops early
 * @param spearmanText rank correlation with the oracle pass rate, of the estimate from the text
 * @param spearmanProbe of the estimate from the largest probe
 * @param worstDeficitToBestFixed accuracy, in [-1, 1]; negative where the policy is always ahead
 * @param deficits of every budget
 * @param exchange with pretraining
 * @param findings of the paper
 */
record EvidenceJson(
        int questions,
        String digest,
        String calibration,
        @Nullable Estimate gainOverBestOfNWeighted64,
        @Nullable Estimate gainOverMajority64,
        @Nullable Estimate gainOverBetaStopping,
        @Nullable Double spearmanText,
        @Nullable Double spearmanProbe,
        @Nullable Double worstDeficitToBestFixed,
        List<Deficit> deficits,
        @Nullable List<Ahead> exchange,
        List<Finding> findings) {

    /**
     * Accuracies of both proposers.
     *
     * @param r tokens inferred divided by tokens of pretraining
     * @param bin 1 to 5
     * @param small accuracy of the smaller one with test-time compute
     * @param large accuracy of the larger one
     */
    record Ahead(double r, int bin, double small, double large) {

        static Ahead of(Exchange exchange) {
            return new Ahead(
                    exchange.inferenceRatio(),
                    exchange.bin(),
                    exchange.small().point(),
                    exchange.large().point());
        }
    }

    static EvidenceJson of(Evidence evidence) {
        return new EvidenceJson(
                evidence.source().questions(),
                evidence.source().digest(),
                evidence.source().calibration(),
                gain(evidence, Baseline.BEST_OF_N_WEIGHTED),
                gain(evidence, Baseline.MAJORITY),
                gain(evidence, Baseline.BETA_STOPPING),
                evidence.difficulty().stream()
                        .filter(quality -> quality.probe() == 0)
                        .map(quality -> quality.spearman().point())
                        .findFirst()
                        .orElse(null),
                evidence.difficulty().stream()
                        .filter(quality -> quality.probe() == EstimateQuality.DEFAULT_PROBE)
                        .map(quality -> quality.spearman().point())
                        .findFirst()
                        .orElse(null),
                Deficit.worst(evidence.deficits())
                        .map(deficit -> deficit.accuracy().point())
                        .orElse(null),
                evidence.deficits(),
                evidence.exchange().isEmpty()
                        ? null
                        : evidence.exchange().stream().map(Ahead::of).toList(),
                evidence.findings());
    }

    private static @Nullable Estimate gain(Evidence evidence, Baseline baseline) {
        return evidence.gains().stream()
                .filter(gain -> gain.cost() == Cost.TOKENS && gain.baseline().equals(baseline.label()))
                .filter(gain -> !gain.ours().equals(EvidenceStudy.ORACLE))
                .map(EfficiencyGain::gain)
                .findFirst()
                .orElse(null);
    }
}
