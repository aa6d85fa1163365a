package io.reckon.scheduler.search;

import java.util.Optional;

/** The models that answered last, as their own responses name them. Thread-safe. */
public final class DeployedModels {

    private ModelDigests seen = ModelDigests.ANY;

    /** The same proposer, its responses taken note of. */
    public Proposer observingProposer(Proposer proposer) {
        return call -> {
            Proposal proposal = proposer.propose(call);
            boolean revises = call.branches().stream()
                    .anyMatch(branch -> !branch.rollout().attempts().isEmpty());
            Optional<String> digest = Optional.of(proposal.modelDigest());
            note(
                    revises
                            ? new ModelDigests(Optional.empty(), Optional.empty(), digest)
                            : new ModelDigests(digest, Optional.empty(), Optional.empty()));
            return proposal;
        };
    }

    /** The same verifier, its responses taken note of. */
    public Verifier observingVerifier(Verifier verifier) {
        return call -> {
            Scores scores = verifier.score(call);
            note(new ModelDigests(Optional.empty(), Optional.of(scores.modelDigest()), Optional.empty()));
            return scores;
        };
    }

    /** Which model of these differs from what answered last, and how; empty: none that is known. */
    public synchronized Optional<String> conflict(ModelDigests wanted) {
        return conflict("proposer", wanted.proposer(), seen.proposer())
                .or(() -> conflict("verifier", wanted.verifier(), seen.verifier()))
                .or(() -> conflict("revision model", wanted.revision(), seen.revision()));
    }

    private synchronized void note(ModelDigests latest) {
        ModelDigests before = seen;
        seen = new ModelDigests(
                latest.proposer().or(before::proposer),
                latest.verifier().or(before::verifier),
                latest.revision().or(before::revision));
    }

    private static Optional<String> conflict(String model, Optional<String> wanted, Optional<String> deployed) {
        return wanted.isEmpty() || deployed.isEmpty() || wanted.equals(deployed)
                ? Optional.empty()
                : Optional.of("it was measured with the " + model + " " + wanted.get() + ", but " + deployed.get()
                        + " is deployed");
    }
}
