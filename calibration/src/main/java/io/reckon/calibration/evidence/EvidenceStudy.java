package io.reckon.calibration.evidence;

import io.reckon.calibration.evidence.curve.Clairvoyance;
import io.reckon.calibration.evidence.curve.Comparison;
import io.reckon.calibration.evidence.curve.Cost;
import io.reckon.calibration.evidence.curve.Curve;
import io.reckon.calibration.evidence.curve.EfficiencyGain;
import io.reckon.calibration.evidence.curve.MeasuredCurve;
import io.reckon.calibration.evidence.curve.OracleChoice;
import io.reckon.calibration.evidence.difficulty.Confusion;
import io.reckon.calibration.evidence.difficulty.EstimateQuality;
import io.reckon.calibration.evidence.difficulty.SequentialShare;
import io.reckon.calibration.evidence.exchange.Exchange;
import io.reckon.calibration.evidence.finding.CurveFindings;
import io.reckon.calibration.evidence.finding.ExchangeFindings;
import io.reckon.calibration.evidence.finding.Finding;
import io.reckon.calibration.fit.PolicyCell;
import io.reckon.calibration.measurement.Cell;
import io.reckon.calibration.measurement.GradedTrial;
import io.reckon.calibration.measurement.Reliability;
import io.reckon.calibration.question.LabelledQuestion;
import io.reckon.calibration.statistics.Resamples;
import io.reckon.calibration.strategy.Contender;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws the evidence from one recording. */
public final class EvidenceStudy {

    /** Name of the choice by oracle bins. */
    public static final String ORACLE = "compute-optimal, oracle bins";

    /** Name of the policy as its token price says how much it spends. */
    public static final String BY_PRICE = "policy, by token price";

    /** Name of the best fixed strategy of every budget. */
    public static final String BEST_FIXED = "best fixed strategy, in hindsight";

    /** Name of the upper bound. */
    public static final String CLAIRVOYANT = "clairvoyant upper bound";

    private final Recording recording;
    private final Resamples resamples;
    private final Comparison comparison;

    /**
     * Takes a recording.
     *
     * @param recording in oracle bins, with everything that can be derived from its samples
     * @param table what every strategy reached in every bin and at every budget, on other questions
     * @param headline policy that the headline figures are about
     */
    public EvidenceStudy(Recording recording, List<PolicyCell> table, Contender headline, Resamples resamples) {
        this.recording = recording;
        this.resamples = resamples;
        List<Cell> pinned = recording.all().stream()
                .filter(cell -> !Policies.isPolicy(cell.contender()))
                .toList();
        Optional<Curve> byPrice = Policies.byPrice(recording, BY_PRICE);
        this.comparison = new Comparison(
                byPrice,
                Policies.headlineFirst(recording.contenders(), headline).stream()
                        .limit(byPrice.isPresent() ? 1 : Long.MAX_VALUE)
                        .map(recording::curve)
                        .toList(),
                new OracleChoice(table, pinned).curve(ORACLE),
                Baseline.recorded(recording),
                recording.contenders().stream()
                        .filter(contender ->
                                !Policies.isPolicy(contender) && !(contender instanceof Contender.AdaptiveStop))
                        .map(recording::curve)
                        .toList(),
                Clairvoyance.curve(CLAIRVOYANT, pinned));
    }

    /**
     * Draws it.
     *
     * @param source what it rests on
     * @param difficulty quality of the estimates
     * @param exchange with pretraining; none where it was not recorded
     */
    public Evidence draw(Source source, List<EstimateQuality> difficulty, List<Exchange> exchange) {
        List<EfficiencyGain> gains = comparison.gains(resamples);
        return new Evidence(
                source,
                measured(pinned()),
                byBin(),
                measured(choices()),
                gains,
                comparison.deficits(resamples),
                difficulty,
                deployedBins(),
                reliability(),
                SequentialShare.of(recording.cells(), resamples),
                exchange,
                findings(gains, exchange));
    }

    private List<Curve> pinned() {
        return recording.contenders().stream()
                .filter(contender -> !Policies.isPolicy(contender))
                .map(recording::curve)
                .toList();
    }

    private Stream<Curve> stops() {
        return comparison.baselines().stream();
    }

    private List<Curve> choices() {
        return Stream.of(
                        comparison.choosing(),
                        Stream.of(comparison.bestFixed(BEST_FIXED)),
                        stops(),
                        Stream.of(comparison.clairvoyant()))
                .flatMap(curves -> curves)
                .toList();
    }

    private List<MeasuredCurve> measured(List<Curve> curves) {
        return curves.stream().map(curve -> MeasuredCurve.of(curve, resamples)).toList();
    }

    private Map<Integer, List<MeasuredCurve>> byBin() {
        Map<Integer, List<MeasuredCurve>> bins = new LinkedHashMap<>();
        IntStream.rangeClosed(1, LabelledQuestion.BINS)
                .filter(bin -> recording.sizeOf(bin) > 0)
                .forEach(bin -> bins.put(
                        bin,
                        measured(pinned().stream().map(curve -> curve.in(bin)).toList())));
        return bins;
    }

    private Optional<Confusion> deployedBins() {
        return recording.cells().stream()
                .filter(cell -> comparison.predicted().stream()
                        .limit(1)
                        .anyMatch(ours -> ours.name().equals(cell.contender().label())
                                && ours.last().budget() == cell.budget()))
                .findFirst()
                .map(EvidenceStudy::confusion);
    }

    private static Confusion confusion(Cell cell) {
        List<GradedTrial> estimated =
                cell.trials().stream().filter(trial -> trial.answer().bin() > 0).toList();
        return Confusion.of(
                estimated.stream()
                        .mapToInt(trial -> trial.question().bin().orElseThrow())
                        .toArray(),
                estimated.stream().mapToInt(trial -> trial.answer().bin()).toArray());
    }

    private Map<String, List<Reliability>> reliability() {
        Map<String, List<Reliability>> named = new LinkedHashMap<>();
        for (Cell cell : recording.cells()) {
            if (cell.trials().stream().anyMatch(trial -> trial.answer().certainty() != null)) {
                named.computeIfAbsent(
                                Policies.isPolicy(cell.contender())
                                        ? cell.contender().label()
                                        : "pinned strategies",
                                _ignored -> new ArrayList<>())
                        .add(Reliability.of(cell));
            }
        }
        return named;
    }

    private List<Finding> findings(List<EfficiencyGain> gains, List<Exchange> exchange) {
        Optional<EfficiencyGain> oracle = gains.stream()
                .filter(gain -> gain.ours().equals(ORACLE)
                        && gain.baseline().equals(Baseline.BEST_OF_N_WEIGHTED.label())
                        && gain.cost() == Cost.GENERATIONS)
                .findFirst();
        return Stream.of(
                        new CurveFindings(pinned(), resamples).all().stream(),
                        Stream.of(CurveFindings.efficiency(oracle)),
                        ExchangeFindings.of(exchange).stream())
                .flatMap(findings -> findings)
                .toList();
    }
}
