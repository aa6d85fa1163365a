package io.reckon.scheduler.strategy;

import io.reckon.scheduler.search.Rollout;
import io.reckon.scheduler.search.Search;
import java.util.List;

/**
 * A way to spend a question's generations. Straight-line code that holds parameters only; what it finds is local to
 * the call, and its only side effects are those of the search. Given a seed and the outcomes of the calls it is
 * deterministic.
 */
public interface Strategy {

    /**
     * Searches with {@code n} generations at most and selects among what it found and the {@code earlier} candidates.
     * Where the search grants less, it selects among what there is.
     *
     * @param n generations, 0 and up
     * @param earlier candidates found before, such as those of the probe
     */
    Selection run(Search search, int n, List<Rollout> earlier);

    /** The strategy that {@code spec} describes; an adaptive stop asks {@code appraiser} how sure a selection is. */
    static Strategy of(StrategySpec spec, Appraiser appraiser) {
        return spec instanceof StrategySpec.AdaptiveStop stop
                ? new AdaptiveStop(of(stop.strategy()), stop.rule(), stop.installment(), appraiser)
                : of(spec);
    }

    /** The strategy that {@code spec} describes; an adaptive stop takes the vote share for the confidence. */
    static Strategy of(StrategySpec spec) {
        return switch (spec) {
            case StrategySpec.MajorityVote _ignored -> new MajorityVote();
            case StrategySpec.BestOfN best -> new BestOfN(best.aggregation());
            case StrategySpec.BestOfNWeighted weighted -> new BestOfNWeighted(weighted.aggregation());
            case StrategySpec.BeamSearch beam -> new BeamSearch(beam.beams());
            case StrategySpec.LookaheadSearch ahead -> new LookaheadSearch(ahead.beams(), ahead.steps());
            case StrategySpec.Dvts dvts -> new Dvts(dvts.beams());
            case StrategySpec.Rebase rebase ->
                new Rebase(rebase.maxRounds(), rebase.aggregation(), rebase.temperature());
            case RevisionSpec.Revisions chains ->
                new Revisions(chains.chainLength(), chains.selection(), chains.aggregation());
            case RevisionSpec.RevisionSearch tree ->
                new RevisionSearch(tree.initial(), tree.aggregation(), tree.temperature());
            case RevisionSpec.CritiqueAndRevise repair ->
                new CritiqueAndRevise(repair.initial(), repair.aggregation(), repair.threshold());
            case StrategySpec.AdaptiveStop stop -> of(stop, Appraiser.UNCALIBRATED);
        };
    }
}
