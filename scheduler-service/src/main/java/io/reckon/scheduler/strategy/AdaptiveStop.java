package io.reckon.scheduler.strategy;

import io.reckon.scheduler.search.Rollout;
import io.reckon.scheduler.search.Search;
import io.reckon.scheduler.stop.StopRule;
import java.util.List;

/**
 * Runs another strategy in installments and stops when the vote is settled (Adaptive-Consistency, Aggarwal et al. 2023,
 * arXiv 2305.11860). Costs N at most; what is left of it stays unspent.
 *
 * <pre>
 *   select among the earlier candidates
 *   while generations are left and the rule does not hold
 *     run the strategy with the next installment, all candidates so far beside its own
 * </pre>
 *
 * <p>The candidates of a strategy that searches are not independent: an installment of a beam search is a small beam
 * search, whose finals share prefixes and agree more readily than as many samples, so that a rule on votes holds early.
 */
public final class AdaptiveStop implements Strategy {

    private final Strategy strategy;
    private final StopRule rule;
    private final int installment;
    private final Appraiser appraiser;

    /**
     * Wraps a strategy.
     *
     * @param strategy that is run
     * @param rule says when to stop
     * @param installment generations between two looks, 1 and up; the last is cut at what is left
     * @param appraiser says how sure a selection is
     */
    public AdaptiveStop(Strategy strategy, StopRule rule, int installment, Appraiser appraiser) {
        this.strategy = strategy;
        this.rule = rule;
        this.installment = installment;
        this.appraiser = appraiser;
    }

    @Override
    public Selection run(Search search, int n, List<Rollout> earlier) {
        Selection selection = strategy.run(search, 0, earlier);
        int left = n;
        while (left > 0 && search.isOpen() && !rule.holds(appraiser.standing(selection))) {
            int next = Math.min(installment, left);
            selection = strategy.run(search, next, selection.candidates());
            left -= next;
        }
        return selection;
    }
}
