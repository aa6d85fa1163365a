package io.reckon.scheduler.scripted;

import io.reckon.scheduler.budget.Usage;
import io.reckon.scheduler.search.RolloutScore;
import io.reckon.scheduler.search.ScoreCall;
import io.reckon.scheduler.search.Scores;
import io.reckon.scheduler.search.Verifier;
import java.util.ArrayList;
import java.util.List;

/** A verifier without a model: the score of a step depends on the question and the steps up to it only. */
public final class ScriptedVerifier implements Verifier {

    public static final String DIGEST = "b".repeat(64);

    private final Tokens tokens;
    private final Faults faults;
    private final Ledger ledger;

    public ScriptedVerifier(Tokens tokens, Faults faults, Ledger ledger) {
        this.tokens = tokens;
        this.faults = faults;
        this.ledger = ledger;
    }

    @Override
    public Scores score(ScoreCall call) {
        faults.beforeWork(call.context().callId(), "verifier");
        int rollouts = call.rollouts().size();
        long read = (long) tokens.ofQuestion(call.context().question()) * tokens.questions(rollouts, rollouts);
        List<RolloutScore> scores = new ArrayList<>();
        for (var rollout : call.rollouts()) {
            read += tokens.ofAll(call.context().question(), rollout);
            scores.add(score(call.context().question(), rollout.steps()));
        }
        Tokens.requireCovered(call.context(), read);
        ledger.scored(read);
        faults.afterWork(call.context().callId(), "verifier");
        return new Scores(scores, new Usage(read, 0, 0, read), DIGEST);
    }

    private static RolloutScore score(String question, List<String> steps) {
        List<Double> scores = new ArrayList<>();
        double product = 1;
        for (int step = 0; step < steps.size(); step++) {
            double score =
                    ContentHash.random(question, steps.subList(0, step + 1)).nextDouble();
            scores.add(score);
            product *= score;
        }
        return new RolloutScore(scores, product);
    }
}
