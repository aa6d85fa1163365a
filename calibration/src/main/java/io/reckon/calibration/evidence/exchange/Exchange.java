package io.reckon.calibration.evidence.exchange;

import io.reckon.calibration.statistics.Estimate;
import java.util.List;

/**
 * Smaller proposer with test-time compute against the larger one's greedy answer in one bin, with the floating point
 * operations of pretraining and inference matched.
 *
 * @param inferenceRatio R, tokens inferred divided by tokens of pretraining
 * @param multiplier k, how many times its plain inference the smaller one may spend
 * @param bin by the smaller proposer's oracle pass rate, 1 to 5
 * @param questions in the bin
 * @param small accuracy of the smaller one
 * @param large accuracy of the larger one
 * @param difference smaller minus larger, paired
 * @param spentShare FLOPs that the smaller one spent, verifier included, divided by its allowance
 * @param chosen settings that the smaller one answered with; each chosen on the other half of the bin
 */
public record Exchange(
        double inferenceRatio,
        double multiplier,
        int bin,
        int questions,
        Estimate small,
        Estimate large,
        Estimate difference,
        double spentShare,
        List<String> chosen) {

    /** Copies the settings. */
    public Exchange {
        chosen = List.copyOf(chosen);
    }
}
