package io.reckon.scheduler.answer;

import io.reckon.scheduler.difficulty.Estimate;
import io.reckon.scheduler.policy.Allowance;
import io.reckon.scheduler.policy.NextMove;
import io.reckon.scheduler.policy.Outlook;
import io.reckon.scheduler.policy.PolicyChoice;
import io.reckon.scheduler.policy.ProbeRule;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Moves of a question with a budget to itself.
 *
 * @param policy says what pays
 * @param rule how many samples make a probe
 * @param hasTarget whether it has a target confidence, which a probe may reach already
 */
record OwnMoves(NextMove policy, ProbeRule rule, boolean hasTarget) implements Moves {

    @Override
    public int probe(Estimate estimate, Allowance allowance) {
        boolean isWorthIt = hasTarget || policy.dependsOnBin(estimate.bins(), allowance);
        return isWorthIt ? rule.samplesFor(allowance.generations()) : 0;
    }

    @Override
    public Optional<PolicyChoice> next(Estimate estimate, Allowance allowance, OptionalDouble confidence) {
        return policy.from(estimate.bins(), allowance, confidence).map(Outlook::choice);
    }
}
