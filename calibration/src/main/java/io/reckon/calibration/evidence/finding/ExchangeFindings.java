package io.reckon.calibration.evidence.finding;

import io.reckon.calibration.evidence.exchange.Exchange;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/** Findings on the exchange of test-time compute with pretraining (Snell et al. 2024, section 7). */
public final class ExchangeFindings {

    private static final int EASIEST_HARD = 4;

    private ExchangeFindings() {}

    /**
     * Both findings.
     *
     * @param exchange in every bin at every ratio; none where it was not recorded
     */
    public static List<Finding> of(List<Exchange> exchange) {
        double least =
                exchange.stream().mapToDouble(Exchange::inferenceRatio).min().orElse(0);
        double most =
                exchange.stream().mapToDouble(Exchange::inferenceRatio).max().orElse(0);
        return List.of(
                finding(
                        "Test-time compute beats a larger model on the easy and middle bins (1 to 3) where little is inferred",
                        exchange.stream()
                                .filter(each -> each.inferenceRatio() == least && each.bin() < EASIEST_HARD)
                                .toList(),
                        ExchangeFindings::signOfSmall),
                finding(
                        "A larger model beats test-time compute on the hard bins (4 and 5) where much is inferred",
                        exchange.stream()
                                .filter(each -> each.inferenceRatio() == most && each.bin() >= EASIEST_HARD)
                                .toList(),
                        each -> -signOfSmall(each)));
    }

    private static int signOfSmall(Exchange exchange) {
        return exchange.difference().isAbove(0) ? 1 : exchange.difference().isBelow(0) ? -1 : 0;
    }

    /** Reproduced where every bin says so, not reproduced where one says the opposite; else undecided. */
    private static Finding finding(String claim, List<Exchange> bins, ToIntFunction<Exchange> sign) {
        if (bins.isEmpty()) {
            return new Finding(
                    claim,
                    Verdict.NOT_RECORDED,
                    "measure both proposers on the same questions, and give --exchange-small and --exchange-large");
        }
        boolean opposed = bins.stream().anyMatch(bin -> sign.applyAsInt(bin) < 0);
        boolean all = bins.stream().allMatch(bin -> sign.applyAsInt(bin) > 0);
        return new Finding(
                claim,
                all ? Verdict.REPRODUCED : opposed ? Verdict.NOT_REPRODUCED : Verdict.UNDECIDED,
                String.join("; ", bins.stream().map(ExchangeFindings::figures).toList()));
    }

    private static String figures(Exchange exchange) {
        return String.format(
                Locale.ROOT,
                "R = %s, bin %d: smaller minus larger %+.1f points [%+.1f, %+.1f]",
                exchange.inferenceRatio(),
                exchange.bin(),
                100 * exchange.difference().point(),
                100 * exchange.difference().low(),
                100 * exchange.difference().high());
    }
}
