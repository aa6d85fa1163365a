package io.reckon.scheduler.search;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The models that answered last, as their own responses name them. Thread-safe. */
public final class DeployedModels {

    private final AtomicReference<ModelDigests> seen = new AtomicReference<>(ModelDigests.ANY);

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
    public Optional<String> conflict(ModelDigests wanted) {
        ModelDigests deployed = seen.get();
        return conflict("proposer", wanted.proposer(), deployed.proposer())
                .or(() -> conflict("verifier", wanted.verifier(), deployed.verifier()))
                .or(() -> conflict("revision model", wanted.revision(), deployed.revision()));
    }

    private void note(ModelDigests latest) {
        seen.accumulateAndGet(
                latest,
                (before, now) -> new ModelDigests(
                        now.proposer().or(before::proposer),
                        now.verifier().or(before::verifier),
                        now.revision().or(before::revision)));
    }

    private static Optional<String> conflict(String model, Optional<String> wanted, Optional<String> deployed) {
        return wanted.isEmpty() || deployed.isEmpty() || wanted.equals(deployed)
                ? Optional.empty()
                : Optional.of("it was measured with the " + model + " " + wanted.get() + ", but " + deployed.get()
                        + " is deployed");
    }
}
