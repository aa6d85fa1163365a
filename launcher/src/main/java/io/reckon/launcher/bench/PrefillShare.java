package io.reckon.launcher.bench;

import io.reckon.proto.proposer.v1.Prefix;
import io.reckon.proto.proposer.v1.ProposeResponse;
import io.reckon.proto.proposer.v1.Sample;
import io.reckon.proto.usage.v1.Usage;
import java.util.Comparator;
import java.util.List;

/**
 * The share of the tokens of its prefixes that a beam search makes the engine compute: each round extends the kept rollouts by
 * one step and keeps the most probable. Without reuse every prefix would be computed whole, once a round.
 */
final class PrefillShare {
    private static final int QUESTIONS = 16;
    private static final int BEAMS = 16;
    private static final int KEPT = 4;
    private static final int MOST_ROUNDS = 20;

    private final ProposerClient client;
    private long prompt;
    private long cached;

    PrefillShare(ProposerClient client) {
        this.client = client;
    }

    /** Searches some questions that the engine has not seen; 1 means that nothing was reused. */
    double measure(List<String> questions) {
        questions.subList(questions.size() - QUESTIONS, questions.size()).forEach(this::search);
        return (double) (prompt - cached) / prompt;
    }

    private void search(String question) {
        List<Prefix> rollouts = List.of(Prefix.newBuilder().setSamples(BEAMS).build());
        for (int round = 0; round < MOST_ROUNDS && !rollouts.isEmpty(); round++) {
            ProposeResponse response = client.extend(question, rollouts, round);
            Usage usage = response.getUsage();
            prompt += usage.getPromptTokens();
            cached += usage.getCachedTokens();
            rollouts = keep(rollouts, response);
        }
    }

    private static List<Prefix> keep(List<Prefix> rollouts, ProposeResponse response) {
        return response.getSamplesList().stream()
                .filter(sample -> !sample.getFinished() && sample.getStepsCount() > 0)
                .sorted(Comparator.comparingDouble(Sample::getMeanLogProbability)
                        .reversed())
                .map(sample -> rollouts.get(sample.getPrefix()).toBuilder()
                        .addAllSteps(sample.getStepsList())
                        .setSamples(BEAMS / KEPT)
                        .build())
                .distinct()
                .limit(KEPT)
                .toList();
    }
}
