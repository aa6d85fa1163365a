package io.reckon.calibration.evidence.finding;

import io.reckon.calibration.evidence.curve.Curve;
import io.reckon.calibration.evidence.curve.EfficiencyGain;
import io.reckon.calibration.evidence.curve.Outcomes;
import io.reckon.calibration.question.LabelledQuestion;
import io.reckon.calibration.statistics.Estimate;
import io.reckon.calibration.statistics.Resamples;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Findings on strategies by bin and budget (Snell et al. 2024, sections 5 and 6). */
public final class CurveFindings {

    private static final String PARALLEL = "best-of-n-weighted";
    private static final int SMALL = 4;
    private static final double UP_TO = 2;

    private final List<Curve> curves;
    private final Resamples resamples;

    /** Takes the curves of all strategies, their questions in their oracle bins. */
    public CurveFindings(List<Curve> curves, Resamples resamples) {
        this.curves = List.copyOf(curves);
        this.resamples = resamples;
    }

    /** All of them. */
    public List<Finding> all() {
        return List.of(
                beamAheadOnMiddleBins(), beamFadesOnEasyBins(), lookaheadWorst(), sequentialOnEasyBins(), hardest());
    }

    /**
     * The finding on efficiency.
     *
     * @param gain of the choice by oracle bins over best-of-N weighted, in generations as the paper counts; empty where it
     *     was not recorded
     */
    public static Finding efficiency(Optional<EfficiencyGain> gain) {
        String claim =
                "Choosing by difficulty saves 2 to 4 times the generations of best-of-N weighted at equal accuracy"
                        + " (oracle bins)";
        return gain.map(measured -> new Finding(
                        claim,
                        Verdict.above(UP_TO, measured.gain()),
                        String.format(
                                Locale.ROOT,
                                "gain %.2f [%.2f, %.2f] in generations",
                                measured.gain().point(),
                                measured.gain().low(),
                                measured.gain().high())))
                .orElseGet(() -> missing(claim, PARALLEL));
    }

    private Finding beamAheadOnMiddleBins() {
        return compared(
                "Beam search is ahead of best-of-N weighted on the middle bins (3 and 4) at small budgets",
                "beam",
                PARALLEL,
                SMALL,
                3,
                4);
    }

    private Finding beamFadesOnEasyBins() {
        String claim = "Beam search gets worse on the easy bins (1 and 2) as the budget grows";
        Optional<Curve> beam = curve("beam");
        int largest = beam.map(curve -> curve.last().budget()).orElse(0);
        return difference(beam, SMALL, beam, largest, 1, 2)
                .map(fall -> new Finding(
                        claim,
                        Verdict.above(0, fall),
                        "beam at " + SMALL + " minus beam at " + largest + " on bins 1 and 2: " + points(fall)))
                .orElseGet(() -> missing(claim, "beam"));
    }

    private Finding lookaheadWorst() {
        String claim = "Lookahead search is the worst way to search at equal cost";
        Optional<Curve> lookahead = curve("lookahead");
        if (lookahead.isEmpty()) {
            return missing(claim, "lookahead");
        }
        int budget = lookahead.get().last().budget();
        Optional<Estimate> behind = difference(curve("beam"), budget, lookahead, budget, 1, 5);
        return behind.map(ahead -> new Finding(
                        claim,
                        Verdict.above(0, ahead),
                        "beam minus lookahead at " + budget + " generations: " + points(ahead)))
                .orElseGet(() -> missing(claim, "beam"));
    }

    private Finding sequentialOnEasyBins() {
        String claim = "Revisions in sequence beat samples in parallel on the easy bins (1 and 2)";
        Optional<Curve> chains = curves.stream()
                .filter(curve -> curve.name().matches("revisions(:[2-9]\\d*|:1\\d+)?"))
                .findFirst();
        return chains.map(revisions -> compared(
                        claim, revisions.name(), PARALLEL, revisions.last().budget(), 1, 2))
                .orElseGet(() -> missing(claim, "revisions:4"));
    }

    private Finding hardest() {
        String claim = "Nothing helps much on the hardest bin: no strategy gains 5 points over one sample on bin 5";
        Optional<Curve> one = curve("majority");
        Optional<Curve> best = curves.stream()
                .filter(curve -> curve.at(1).isPresent() && curve.last().budget() > 1)
                .max(Comparator.comparingLong(
                        curve -> curve.last().outcomes().in(5).right()));
        return best.flatMap(curve -> difference(best, curve.last().budget(), one, 1, 5, 5)
                        .map(gain -> new Finding(
                                claim,
                                gain.isBelow(0.05)
                                        ? Verdict.REPRODUCED
                                        : gain.isAbove(0.05) ? Verdict.NOT_REPRODUCED : Verdict.UNDECIDED,
                                curve.name() + " at " + curve.last().budget() + " minus one sample on bin 5: "
                                        + points(gain))))
                .orElseGet(() -> missing(claim, "majority"));
    }

    private Finding compared(String claim, String ours, String theirs, int budget, int from, int to) {
        return difference(curve(ours), budget, curve(theirs), budget, from, to)
                .map(difference -> new Finding(
                        claim,
                        Verdict.above(0, difference),
                        "%s minus %s at %d generations on bins %d to %d: %s"
                                .formatted(ours, theirs, budget, from, to, points(difference))))
                .orElseGet(() -> missing(claim, ours + "," + theirs));
    }

    private Optional<Estimate> difference(
            Optional<Curve> ours, int ourBudget, Optional<Curve> theirs, int theirBudget, int from, int to) {
        Predicate<LabelledQuestion> within =
                question -> question.bin().orElse(0) >= from && question.bin().orElse(0) <= to;
        Optional<Outcomes> one = ours.flatMap(curve -> curve.at(ourBudget))
                .map(point -> point.outcomes().where(within));
        Optional<Outcomes> other = theirs.flatMap(curve -> curve.at(theirBudget))
                .map(point -> point.outcomes().where(within));
        return one.isEmpty() || other.isEmpty() || one.get().size() == 0
                ? Optional.empty()
                : Optional.of(resamples.estimate(
                        counts -> one.get().accuracy(counts) - other.get().accuracy(counts)));
    }

    private Optional<Curve> curve(String name) {
        return curves.stream().filter(curve -> curve.name().equals(name)).findFirst();
    }

    private static Finding missing(String claim, String strategies) {
        return new Finding(
                claim,
                Verdict.NOT_RECORDED,
                "record it with: ./reckon measure --strategies " + strategies + " --budgets 4,64 --work DIR");
    }

    private static String points(Estimate difference) {
        return String.format(
                Locale.ROOT,
                "%+.1f points [%+.1f, %+.1f]",
                100 * difference.point(),
                100 * difference.low(),
                100 * difference.high());
    }
}
