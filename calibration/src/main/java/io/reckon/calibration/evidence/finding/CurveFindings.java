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

/** Findings on strategies by bin and budget (Snell et al. 2024, sections 5 and 6). */
public final class CurveFindings {

    private static final String PARALLEL = "best-of-n-weighted";
    private static final String BEAM = "beam";
    private static final String LOOKAHEAD = "lookahead";
    private static final String ONE_SAMPLE = "majority";
    private static final Bins EASY = new Bins(1, 2);
    private static final Bins ALL = new Bins(1, LabelledQuestion.BINS);
    private static final int SMALL = 4;
    private static final double NOTABLE = 0.05;
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
                new Side(BEAM, SMALL),
                new Side(PARALLEL, SMALL),
                new Bins(3, 4));
    }

    private Finding beamFadesOnEasyBins() {
        return compared(
                "Beam search gets worse on the easy bins (1 and 2) as the budget grows: with few generations it is ahead of itself"
                        + " with many",
                new Side(BEAM, SMALL),
                new Side(BEAM, largest(BEAM)),
                EASY);
    }

    private Finding lookaheadWorst() {
        int budget = largest(LOOKAHEAD);
        return compared(
                "Lookahead search is the worst way to search at equal cost: beam search is ahead of it",
                new Side(BEAM, budget),
                new Side(LOOKAHEAD, budget),
                ALL);
    }

    private Finding sequentialOnEasyBins() {
        String chains = curves.stream()
                .map(Curve::name)
                .filter(name -> name.matches("revisions(:[2-9]\\d*|:1\\d+)?"))
                .findFirst()
                .orElse("revisions:4");
        int budget = largest(chains);
        return compared(
                "Revisions in sequence beat samples in parallel on the easy bins (1 and 2)",
                new Side(chains, budget),
                new Side(PARALLEL, budget),
                EASY);
    }

    private Finding hardest() {
        String claim = "Nothing helps much on the hardest bin: no strategy gains 5 points over one sample on bin 5";
        Bins hardest = new Bins(LabelledQuestion.BINS, LabelledQuestion.BINS);
        String best = curves.stream()
                .max(Comparator.comparingLong(curve ->
                        curve.last().outcomes().in(LabelledQuestion.BINS).right()))
                .map(Curve::name)
                .orElse(PARALLEL);
        return difference(new Side(best, largest(best)), new Side(ONE_SAMPLE, 1), hardest)
                .map(gain -> new Finding(
                        claim,
                        Verdict.below(NOTABLE, gain),
                        best + " at " + largest(best) + " minus one sample on bin 5: " + points(gain)))
                .orElseGet(() -> missing(claim, ONE_SAMPLE));
    }

    /** Largest recorded budget; 0 where nothing is recorded. */
    private int largest(String name) {
        return curve(name).map(curve -> curve.last().budget()).orElse(0);
    }

    private Finding compared(String claim, Side ours, Side theirs, Bins bins) {
        return difference(ours, theirs, bins)
                .map(difference -> new Finding(
                        claim,
                        Verdict.above(0, difference),
                        "%s at %d minus %s at %d generations on bins %d to %d: %s"
                                .formatted(
                                        ours.name,
                                        ours.budget,
                                        theirs.name,
                                        theirs.budget,
                                        bins.from,
                                        bins.to,
                                        points(difference))))
                .orElseGet(() -> missing(claim, ours.name + "," + theirs.name));
    }

    private Optional<Estimate> difference(Side ours, Side theirs, Bins bins) {
        Optional<Outcomes> one = outcomes(ours, bins);
        Optional<Outcomes> other = outcomes(theirs, bins);
        return one.isEmpty() || other.isEmpty()
                ? Optional.empty()
                : Optional.of(resamples.estimate(
                        counts -> one.get().accuracy(counts) - other.get().accuracy(counts)));
    }

    private Optional<Outcomes> outcomes(Side side, Bins bins) {
        return curve(side.name)
                .flatMap(curve -> curve.at(side.budget))
                .map(point -> point.outcomes().where(bins::hold))
                .filter(outcomes -> outcomes.size() > 0);
    }

    /** One strategy at one budget. */
    private record Side(String name, int budget) {}

    /** Neighbouring bins, both ends included. */
    private record Bins(int from, int to) {
        boolean hold(LabelledQuestion question) {
            int bin = question.bin().orElse(0);
            return bin >= from && bin <= to;
        }
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
