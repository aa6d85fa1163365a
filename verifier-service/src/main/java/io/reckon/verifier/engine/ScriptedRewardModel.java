package io.reckon.verifier.engine;

import io.reckon.inference.engine.TokenUsage;
import io.reckon.inference.model.ModelIdentity;
import io.reckon.inference.sampling.RandomStream;
import io.reckon.inference.scripted.Latency;
import io.reckon.inference.scripted.Ledger;
import io.reckon.inference.scripted.ScriptedSolution;
import io.reckon.verifier.score.RewardModel;
import io.reckon.verifier.score.Rollout;
import io.reckon.verifier.score.RolloutScore;
import io.reckon.verifier.score.Scored;
import io.reckon.verifier.score.Scoring;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A stand-in without a model, for load, fault and contract tests: knows the {@link ScriptedSolution} of a question and scores
 * right steps high, others low, with noise that follows from the text alone; the attempts that a rollout revises change
 * nothing. A word counts as a token.
 */
public final class ScriptedRewardModel implements RewardModel {
    private static final ModelIdentity MODEL = new ModelIdentity(
            "scripted verifier", "d0ec10735efed0a41d1e90a21d55597a9a81d5abca2d56819344867b93b6df01", 1_000_000);
    private static final double RIGHT = 0.85;
    private static final double WRONG = 0.05;
    private static final double NOISE = 0.1;

    private final Latency latency;
    private final Ledger ledger;

    /**
     * Makes a reward model.
     *
     * @param latency time that a call takes
     * @param ledger what is spent
     */
    public ScriptedRewardModel(Latency latency, Ledger ledger) {
        this.latency = latency;
        this.ledger = ledger;
    }

    @Override
    public Scored score(Scoring scoring) {
        String question = scoring.question().value();
        ScriptedSolution solution = new ScriptedSolution(question);
        List<RolloutScore> scores = new ArrayList<>();
        long words = 0;
        for (Rollout rollout : scoring.rollouts()) {
            List<String> steps = rollout.steps().lines();
            scores.add(score(solution, steps));
            words += words(question)
                    + Stream.concat(rollout.attempts().text().lines(), steps.stream())
                            .mapToInt(ScriptedRewardModel::words)
                            .sum();
        }
        scoring.context().requireCovered(words);
        TokenUsage usage = new TokenUsage(words, 0, 0);
        ledger.enter(scoring.context(), usage);
        latency.pass(scoring.context());
        return new Scored(scores, usage);
    }

    private static RolloutScore score(ScriptedSolution solution, List<String> steps) {
        List<Double> scores = new ArrayList<>();
        RandomStream noise = new RandomStream(0);
        for (int i = 0; i < steps.size(); i++) {
            noise = noise.part(ScriptedSolution.stream(steps.get(i)).seed());
            double base = solution.isRight(steps.subList(0, i + 1)) ? RIGHT : WRONG;
            scores.add(base + NOISE * noise.uniform(0));
        }
        return new RolloutScore(scores);
    }

    private static int words(String line) {
        return line.strip().split("\\s+").length;
    }

    @Override
    public ModelIdentity model() {
        return MODEL;
    }

    @Override
    public void close() {}
}
