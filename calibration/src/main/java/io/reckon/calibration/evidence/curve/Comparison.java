package io.reckon.calibration.evidence.curve;

import io.reckon.calibration.statistics.Resamples;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Choosing by difficulty against everything that it has to be measured by.
 *
 * @param byPrice the policy as its token price says how much it spends; empty where one price at most was recorded
 * @param predicted the policy of the deployment, its estimates of difficulty charged; the one that the headline figures
 *     are about first; none where it was not recorded
 * @param oracle the choice by oracle bins; empty where no table or no setting of it was recorded
 * @param baselines strategies that gains are measured against, at their largest budget
 * @param fixed strategies that are the same for every question, baselines included
 * @param clairvoyant upper bound
 */
public record Comparison(
        Optional<Curve> byPrice,
        List<Curve> predicted,
        Optional<Curve> oracle,
        List<Curve> baselines,
        List<Curve> fixed,
        Curve clairvoyant) {

    /** Copies the lists. */
    public Comparison {
        predicted = List.copyOf(predicted);
        baselines = List.copyOf(baselines);
        fixed = List.copyOf(fixed);
    }

    /** Gains of everything that chooses by difficulty over every baseline, in tokens and in generations. */
    public List<EfficiencyGain> gains(Resamples resamples) {
        List<EfficiencyGain> gains = new ArrayList<>();
        for (Cost cost : List.of(Cost.TOKENS, Cost.GENERATIONS)) {
            for (Curve baseline : baselines) {
                choosing()
                        .map(ours -> EfficiencyGain.of(ours, baseline, baseline.last(), cost, resamples))
                        .forEach(gains::add);
            }
        }
        return gains;
    }

    /** Everything that chooses by difficulty. */
    public Stream<Curve> choosing() {
        return Stream.of(byPrice.stream(), predicted.stream(), oracle.stream()).flatMap(curves -> curves);
    }

    /** Deficits of the policy that the headline figures are about; none where it was not recorded. */
    public List<Deficit> deficits(Resamples resamples) {
        return predicted.stream()
                .limit(1)
                .flatMap(ours -> Deficit.of(ours, fixed, resamples).stream())
                .toList();
    }

    /** The best fixed strategy of every budget, told in hindsight. */
    public Curve bestFixed(String name) {
        return new Curve(
                name,
                fixed.stream()
                        .flatMap(curve -> curve.points().stream())
                        .map(Point::budget)
                        .distinct()
                        .map(budget -> fixed.stream()
                                .flatMap(curve -> curve.at(budget).stream())
                                .max(Comparator.comparingLong(
                                        point -> point.outcomes().right()))
                                .orElseThrow())
                        .toList());
    }
}
