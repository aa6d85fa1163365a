package io.reckon.scheduler.answer;

import io.reckon.scheduler.difficulty.Estimate;
import io.reckon.scheduler.policy.Allowance;
import io.reckon.scheduler.policy.NextMove;
import io.reckon.scheduler.policy.Outlook;
import io.reckon.scheduler.policy.PolicyChoice;
import io.reckon.scheduler.policy.ProbeRule;
import io.reckon.scheduler.search.CallFailedException;
import io.reckon.scheduler.search.Search;
import io.reckon.scheduler.sharing.Bid;
import io.reckon.scheduler.sharing.GrantDesk;
import io.reckon.scheduler.sharing.SharedBudget;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Moves of a question that shares its budget: each has to be granted. First a probe, out of its even share, since what it
 * may gain by more depends on its difficulty; then whatever promises most for each generation, as long as others do not
 * promise more.
 */
final class SharedMoves implements Moves {

    private final NextMove policy;
    private final ProbeRule rule;
    private final SharedBudget shared;
    private final Deliberation.Case work;
    private final GrantDesk desk;
    private int granted;

    SharedMoves(NextMove policy, ProbeRule rule, SharedBudget shared, Deliberation.Case work, GrantDesk desk) {
        this.policy = policy;
        this.rule = rule;
        this.shared = shared;
        this.work = work;
        this.desk = desk;
    }

    @Override
    public int probe(Estimate estimate, Allowance allowance) {
        int most = Math.min(shared.evenShare(), allowance.generations());
        int samples = Math.max(1, rule.samplesFor(most));
        ask(new Bid(samples, 1));
        return Math.min(samples, granted);
    }

    @Override
    public Optional<PolicyChoice> next(Estimate estimate, Allowance allowance, OptionalDouble confidence) {
        Optional<Outlook> best = policy.steepest(estimate.bins(), allowance, confidence);
        if (best.isEmpty()) {
            return Optional.empty();
        }
        PolicyChoice choice = best.get().choice();
        if (choice.generations() > granted) {
            ask(new Bid(choice.generations(), policy.utility(best.get())));
        }
        int affordable = Math.min(choice.generations(), granted);
        return affordable > allowance.spent() ? Optional.of(choice.with(affordable)) : Optional.empty();
    }

    private void ask(Bid bid) {
        Search search = work.search();
        if (!search.isOpen()) {
            return;
        }
        try {
            granted = Math.max(granted, desk.ask(search.nextCall(), shared, bid));
            work.budget().grant(granted);
        } catch (CallFailedException e) {
            search.end(e);
        }
    }
}
