package io.reckon.launcher.bench;

import io.reckon.proto.proposer.v1.Prefix;
import io.reckon.proto.proposer.v1.ProposeResponse;
import io.reckon.proto.proposer.v1.Sample;
import io.reckon.proto.verifier.v1.Rollout;
import io.reckon.proto.verifier.v1.RolloutScore;
import io.reckon.proto.verifier.v1.ScoreResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Beam searches whose prefill is counted: each round extends the kept rollouts by one step, has all of them scored, and keeps
 * the best.
 */
final class BeamSearch {
    private static final int QUESTIONS = 16;
    private static final int BEAMS = 16;
    private static final int KEPT = 4;
    private static final int MOST_ROUNDS = 20;

    private final ProposerClient proposer;
    private final VerifierClient verifier;
    private final PrefillShare proposerShare = new PrefillShare();
    private final PrefillShare verifierShare = new PrefillShare();

    BeamSearch(ProposerClient proposer, VerifierClient verifier) {
        this.proposer = proposer;
        this.verifier = verifier;
    }

    /** Searches some questions that the engines have not seen. */
    void search(List<String> questions) {
        questions.subList(questions.size() - QUESTIONS, questions.size()).forEach(this::search);
    }

    PrefillShare proposerShare() {
        return proposerShare;
    }

    PrefillShare verifierShare() {
        return verifierShare;
    }

    private void search(String question) {
        List<Prefix> kept = List.of(Prefix.newBuilder().setSamples(BEAMS).build());
        for (int round = 0; round < MOST_ROUNDS && !kept.isEmpty(); round++) {
            ProposeResponse proposed = proposer.extend(question, kept, round);
            proposerShare.count(proposed.getUsage());
            List<Rollout> rollouts = rollouts(kept, proposed);
            if (rollouts.isEmpty()) {
                return;
            }
            ScoreResponse scored = verifier.score(question, rollouts);
            verifierShare.count(scored.getUsage());
            kept = best(rollouts, scored.getScoresList());
        }
    }

    private static List<Rollout> rollouts(List<Prefix> prefixes, ProposeResponse proposed) {
        List<Rollout> rollouts = new ArrayList<>();
        for (Sample sample : proposed.getSamplesList()) {
            if (sample.getStepsCount() > 0) {
                rollouts.add(Rollout.newBuilder()
                        .addAllSteps(prefixes.get(sample.getPrefix()).getStepsList())
                        .addAllSteps(sample.getStepsList())
                        .setFinished(sample.getFinished())
                        .build());
            }
        }
        return rollouts;
    }

    private static List<Prefix> best(List<Rollout> rollouts, List<RolloutScore> scores) {
        return IntStream.range(0, rollouts.size())
                .boxed()
                .filter(place -> !rollouts.get(place).getFinished())
                .sorted(Comparator.comparingDouble(place -> -scores.get(place).getOutcomeScore()))
                .map(place -> Prefix.newBuilder()
                        .addAllSteps(rollouts.get(place).getStepsList())
                        .setSamples(BEAMS / KEPT)
                        .build())
                .distinct()
                .limit(KEPT)
                .toList();
    }
}
