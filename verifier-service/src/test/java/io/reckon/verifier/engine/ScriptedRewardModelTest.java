package io.reckon.verifier.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.reckon.inference.engine.CallContext;
import io.reckon.inference.scripted.Latency;
import io.reckon.inference.scripted.Ledger;
import io.reckon.inference.scripted.ScriptedSolution;
import io.reckon.inference.text.QuestionText;
import io.reckon.inference.text.Steps;
import io.reckon.verifier.score.RewardModel;
import io.reckon.verifier.score.RewardModelContract;
import io.reckon.verifier.score.Rollout;
import io.reckon.verifier.score.Scoring;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScriptedRewardModelTest extends RewardModelContract {
    private final RewardModel rewardModel =
            new ScriptedRewardModel(new Latency(Duration.ofMillis(1), Clock.systemUTC()), Ledger.in(Optional.empty()));

    @Override
    protected RewardModel rewardModel() {
        return rewardModel;
    }

    @Test
    void scoresRightStepsHighAndWrongOnesLow() {
        String question = "How many apples does Bob have?";
        ScriptedSolution solution = new ScriptedSolution(question);
        String right = solution.next(List.of(), 0);
        String wrong = solution.next(List.of(right), 3);
        Rollout rollout = new Rollout(new Steps(List.of(right, wrong)), false);
        CallContext context = new CallContext("q/1", "q", Instant.MAX);

        List<Double> scores = rewardModel
                .score(new Scoring(context, new QuestionText(question), List.of(rollout)))
                .scores()
                .getFirst()
                .steps();

        assertThat(scores.get(0)).isGreaterThan(0.8);
        assertThat(scores.get(1)).isLessThan(0.2);
    }
}
