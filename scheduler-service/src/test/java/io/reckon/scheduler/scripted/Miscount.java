package io.reckon.scheduler.scripted;

import io.reckon.scheduler.search.RolloutScore;
import io.reckon.scheduler.search.Scores;
import io.reckon.scheduler.search.Verifier;
import java.util.ArrayList;
import java.util.List;

/** Scores whose number is not that of what was to be scored. */
public enum Miscount {
    ROLLOUT_TOO_FEW,
    ROLLOUT_TOO_MANY,
    STEP_TOO_FEW,
    STEP_TOO_MANY;

    /** A verifier that works as {@code verifier} does, and miscounts. */
    public Verifier with(Verifier verifier) {
        return call -> {
            Scores scores = verifier.score(call);
            return new Scores(of(scores.rollouts()), scores.usage(), scores.modelDigest());
        };
    }

    private List<RolloutScore> of(List<RolloutScore> scores) {
        List<RolloutScore> wrong = new ArrayList<>(scores);
        RolloutScore last = wrong.removeLast();
        List<Double> steps = new ArrayList<>(last.steps());
        switch (this) {
            case ROLLOUT_TOO_FEW -> {}
            case ROLLOUT_TOO_MANY -> wrong.addAll(List.of(last, last));
            case STEP_TOO_FEW -> {
                steps.removeLast();
                wrong.add(new RolloutScore(steps, last.outcome()));
            }
            case STEP_TOO_MANY -> {
                steps.add(last.outcome());
                wrong.add(new RolloutScore(steps, last.outcome()));
            }
        }
        return wrong;
    }
}
