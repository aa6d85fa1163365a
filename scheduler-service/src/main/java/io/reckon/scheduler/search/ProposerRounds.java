package io.reckon.scheduler.search;

import io.reckon.scheduler.budget.Cost;
import io.reckon.scheduler.budget.Reservation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rounds of sampling: one call where the budget covers it, else as many smaller ones as it covers. */
final class ProposerRounds {

    private final Proposer proposer;
    private final Optional<String> expectedDigest;
    private final SearchSettings settings;
    private final SearchState state;
    private final CallPlanner planner;

    ProposerRounds(Models models, SearchSettings settings, SearchState state, CallPlanner planner) {
        this.proposer = models.proposer();
        this.expectedDigest = models.expected().proposer();
        this.settings = settings;
        this.state = state;
        this.planner = planner;
    }

    /** Samples one continuation of each prefix, in order; fewer where the budget, the time or the service ends. */
    List<Rollout> sample(List<Rollout> prefixes, Round round) {
        List<Rollout> sampled = new ArrayList<>();
        boolean wasLost = false;
        while (sampled.size() < prefixes.size() && state.isOpen()) {
            List<Rollout> open = prefixes.subList(sampled.size(), prefixes.size());
            Optional<CallPlan> plan = planner.fullLength(open, round);
            if (plan.isEmpty() && !round.isSimulated() && !state.hasSolution()) {
                plan = planner.lastResort(open, round);
            }
            // a lost call has used up its samples' share of the generations, so that a repetition needs new ones
            int generations = plan.isPresent() && (round.spendsGenerations() || wasLost)
                    ? plan.get().samples()
                    : 0;
            Optional<Reservation> reservation =
                    plan.flatMap(call -> state.budget().reserve(call.worstCase(generations)));
            if (reservation.isEmpty()) {
                break;
            }
            List<Rollout> continued = call(plan.get(), round, reservation.get());
            sampled.addAll(continued);
            wasLost = continued.isEmpty();
        }
        if (wasLost && state.isOpen()) {
            state.end(new Ending.Unavailable("the proposer broke down, and the budget does not cover a repetition"));
        }
        return sampled;
    }

    private List<Rollout> call(CallPlan plan, Round round, Reservation reservation) {
        CallContext context = state.nextCall();
        double temperature = round.isSimulated() ? 0 : settings.temperature();
        Sampling sampling = new Sampling(temperature, settings.topP(), plan.maxTokens(), state.callSeed());
        Proposal proposal;
        try {
            proposal = proposer.propose(new ProposeCall(context, plan.branches(), round.stopAt(), sampling));
        } catch (CallFailedException e) {
            if (e.kind() == CallFailedException.Kind.UNSUPPORTED && plan.continuesSteps()) {
                // the question was understood, so a prefix is as long as the model's context: the search is over
                state.end(new Ending.Complete());
            }
            state.failed(e, reservation);
            return List.of();
        }
        Cost worstCase = reservation.worstCase();
        Cost actual = Cost.ofProposer(worstCase.generations(), proposal.usage());
        reservation.settle(actual);
        planner.learnProposer(plan, proposal.usage().promptTokens());
        Optional<String> breach = breach(plan, proposal, actual.within(worstCase));
        if (breach.isPresent()) {
            state.end(new Ending.Failed("the proposer " + breach.get()));
            return List.of();
        }
        List<Rollout> continued = proposal.samples().stream()
                .map(sample -> plan.branches().get(sample.prefix()).rollout().extendedBy(sample))
                .toList();
        if (!round.isSimulated()) {
            state.found(continued);
        }
        return continued;
    }

    /** How the proposal breaks the port's contract. */
    private Optional<String> breach(CallPlan plan, Proposal proposal, boolean isWithinWorstCase) {
        if (expectedDigest.isPresent() && !expectedDigest.get().equals(proposal.modelDigest())) {
            return Optional.of("runs the model " + proposal.modelDigest() + ", but the calibration was measured with "
                    + expectedDigest.get() + "; deploy that model, or calibrate again");
        }
        List<Integer> expected = plan.prefixOfEachSample();
        List<Integer> actual = proposal.samples().stream().map(Sample::prefix).toList();
        if (!expected.equals(actual)) {
            return Optional.of("answered " + expected.size() + " samples with " + actual.size()
                    + ", or not in the order of their prefixes");
        }
        if (!isWithinWorstCase) {
            return Optional.of("spent " + proposal.usage() + ", more than the call can cost");
        }
        return Optional.empty();
    }
}
