package io.reckon.scheduler.search;

import io.reckon.scheduler.budget.Cost;
import io.reckon.scheduler.budget.Reservation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rounds of sampling: one call where the budget covers it, else as many smaller ones as it covers. */
final class ProposerRounds {

    private final Proposer proposer;
    private final ModelDigests expected;
    private final SearchSettings settings;
    private final SearchState state;
    private final CallPlanner planner;

    ProposerRounds(Models models, SearchSettings settings, SearchState state, CallPlanner planner) {
        this.proposer = models.proposer();
        this.expected = models.expected();
        this.settings = settings;
        this.state = state;
        this.planner = planner;
    }

    /**
     * Samples one continuation of each prefix, in order; fewer where the budget, the time or the service ends. Revisions
     * for which the context of their model is too short have fewer attempts in view.
     */
    List<Rollout> sample(List<Rollout> prefixes, Round round) {
        List<Rollout> sampled = new ArrayList<>();
        List<Rollout> open = prefixes;
        boolean wasLost = false;
        while (!open.isEmpty() && state.isOpen()) {
            List<Rollout> ofOneModel = Views.ofOneModel(open);
            Optional<CallPlan> plan = planner.fullLength(ofOneModel, round);
            if (plan.isEmpty() && !round.isSimulated() && !state.hasSolution()) {
                plan = planner.lastResort(ofOneModel, round);
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
            switch (call(plan.get(), round, reservation.get())) {
                case Continued.Sampled(List<Rollout> rollouts) -> {
                    sampled.addAll(rollouts);
                    open = open.subList(rollouts.size(), open.size());
                    wasLost = false;
                }
                case Continued.TooLong tooLong -> open = Views.shortened(open);
                case Continued.Uncovered uncovered -> {}
                case Continued.Failed failed -> wasLost = true;
            }
        }
        if (wasLost && state.isOpen()) {
            state.end(new Ending.Unavailable("the proposer broke down, and the budget does not cover a repetition"));
        }
        return sampled;
    }

    private Continued call(CallPlan plan, Round round, Reservation reservation) {
        CallContext context = state.nextCall(reservation.worstCase());
        double temperature = round.isSimulated() ? 0 : settings.temperature();
        Sampling sampling = new Sampling(temperature, settings.topP(), plan.maxTokens(), state.callSeed());
        Proposal proposal;
        try {
            proposal = proposer.propose(new ProposeCall(context, plan.branches(), round.stopAt(), sampling));
        } catch (CallFailedException e) {
            return failed(e, plan, reservation);
        }
        Cost worstCase = reservation.worstCase();
        Cost actual = Cost.ofProposer(worstCase.generations(), proposal.usage());
        reservation.settle(actual);
        state.used(ModelDigests.ofProposer(proposal.modelDigest(), plan.revises()));
        planner.learnProposer(plan, proposal.usage().promptTokens());
        Optional<String> breach = breach(plan, proposal, actual.within(worstCase));
        if (breach.isPresent()) {
            state.end(new Ending.Failed("the proposer " + breach.get()));
            return new Continued.Failed();
        }
        List<Rollout> continued = proposal.samples().stream()
                .map(sample -> plan.branches().get(sample.prefix()).rollout().extendedBy(sample))
                .toList();
        if (!round.isSimulated()) {
            state.found(continued);
        }
        return new Continued.Sampled(continued);
    }

    private Continued failed(CallFailedException failure, CallPlan plan, Reservation reservation) {
        if (failure.asksForMoreThan(reservation.worstCase().tokens())) {
            reservation.release();
            planner.raiseProposer(plan, failure.tokens());
            return new Continued.Uncovered();
        }
        if (failure.kind() == CallFailedException.Kind.UNSUPPORTED && plan.revises()) {
            reservation.release();
            return new Continued.TooLong();
        }
        if (failure.kind() == CallFailedException.Kind.UNSUPPORTED && plan.continuesSteps()) {
            // the question was understood, so a prefix is as long as the model's context: the search is over
            state.end(new Ending.Complete());
        }
        state.failed(failure, reservation);
        return new Continued.Failed();
    }

    /** How the proposal breaks the port's contract. */
    private Optional<String> breach(CallPlan plan, Proposal proposal, boolean isWithinWorstCase) {
        Optional<String> digest = plan.revises() ? expected.revision() : expected.proposer();
        if (digest.isPresent() && !digest.get().equals(proposal.modelDigest())) {
            return Optional.of("runs the model " + proposal.modelDigest() + ", but the calibration was measured with "
                    + digest.get() + "; deploy that model, or calibrate again");
        }
        List<Integer> asked = plan.prefixOfEachSample();
        List<Integer> actual = proposal.samples().stream().map(Sample::prefix).toList();
        if (!asked.equals(actual)) {
            return Optional.of("answered " + asked.size() + " samples with " + actual.size()
                    + ", or not in the order of their prefixes");
        }
        if (!isWithinWorstCase) {
            return Optional.of("spent " + proposal.usage() + ", more than the call can cost");
        }
        return Optional.empty();
    }
}
