package io.reckon.scheduler.journal;

import io.reckon.scheduler.budget.Cost;
import io.reckon.scheduler.search.Departure;
import io.reckon.scheduler.search.Proposal;
import io.reckon.scheduler.search.ProposeCall;
import io.reckon.scheduler.search.Proposer;
import io.reckon.scheduler.search.Recovery;
import java.util.Optional;

/** A proposer whose calls are kept in the journal of the search, where it has one. */
public final class JournaledProposer implements Proposer {

    private final Proposer proposer;

    public JournaledProposer(Proposer proposer) {
        this.proposer = proposer;
    }

    @Override
    public Proposal propose(ProposeCall call) {
        return CurrentSearch.journal()
                .map(journal -> journal.exchange(
                        call.context(), Fingerprint.of(call), new Sampling(call.ownedBy(journal.epoch()))))
                .orElseGet(() -> proposer.propose(call));
    }

    private final class Sampling implements Exchange<Proposal> {

        private final ProposeCall call;

        Sampling(ProposeCall call) {
            this.call = call;
        }

        @Override
        public Proposal call() {
            return proposer.propose(call);
        }

        @Override
        public Recovery<Proposal> recover(Departure departure) {
            return proposer.recover(call, departure);
        }

        @Override
        public long reach() {
            return proposer.reach();
        }

        @Override
        public Optional<UsedModel> model(Proposal proposal) {
            boolean revises = call.branches().getFirst().rollout().revises();
            return Optional.of(new UsedModel(revises ? "revision model" : "proposer", proposal.modelDigest()));
        }

        @Override
        public Paid keep(Proposal proposal) {
            int generations = call.context().worstCase().generations();
            return new Paid(new Outcome.Sampled(proposal), Cost.ofProposer(generations, proposal.usage()));
        }

        @Override
        public Optional<Proposal> result(Outcome outcome) {
            return outcome instanceof Outcome.Sampled sampled ? Optional.of(sampled.proposal()) : Optional.empty();
        }
    }
}
