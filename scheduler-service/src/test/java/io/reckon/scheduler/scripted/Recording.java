package io.reckon.scheduler.scripted;

import io.reckon.scheduler.search.Branch;
import io.reckon.scheduler.search.Proposal;
import io.reckon.scheduler.search.ProposeCall;
import io.reckon.scheduler.search.Proposer;
import io.reckon.scheduler.search.Rollout;
import java.util.ArrayList;
import java.util.List;

/** A proposer that keeps what it was asked for and what it answered. */
public final class Recording implements Proposer {

    private final Proposer proposer;
    private final List<ProposeCall> calls = new ArrayList<>();
    private final List<Rollout> committed = new ArrayList<>();

    public Recording(Proposer proposer) {
        this.proposer = proposer;
    }

    @Override
    public Proposal propose(ProposeCall call) {
        Proposal proposal = proposer.propose(call);
        calls.add(call);
        if (call.sampling().temperature() > 0) {
            proposal.samples().forEach(sample -> {
                Branch branch = call.branches().get(sample.prefix());
                committed.add(branch.rollout().extendedBy(sample));
            });
        }
        return proposal;
    }

    public List<ProposeCall> calls() {
        return List.copyOf(calls);
    }

    /** Every rollout that was sampled, but for those that were simulated only. */
    public List<Rollout> committed() {
        return List.copyOf(committed);
    }
}
