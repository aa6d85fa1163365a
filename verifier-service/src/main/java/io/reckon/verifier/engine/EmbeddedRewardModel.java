package io.reckon.verifier.engine;

import io.reckon.inference.cache.TokenScores;
import io.reckon.inference.embedded.EmbeddedModel;
import io.reckon.inference.engine.EngineException;
import io.reckon.inference.engine.EngineException.Reason;
import io.reckon.inference.engine.Outcome;
import io.reckon.inference.model.ModelIdentity;
import io.reckon.inference.reward.RewardFormat;
import io.reckon.inference.reward.RewardText;
import io.reckon.inference.reward.RewardTexts;
import io.reckon.inference.reward.StepWeights;
import io.reckon.inference.text.Encoded;
import io.reckon.verifier.score.RewardModel;
import io.reckon.verifier.score.RolloutScore;
import io.reckon.verifier.score.Scored;
import io.reckon.verifier.score.Scoring;
import java.util.ArrayList;
import java.util.List;

/** A reward model that runs inside this process. */
public final class EmbeddedRewardModel implements RewardModel {
    private final EmbeddedModel model;
    private final RewardFormat format;
    private final RewardTexts texts;

    /** Takes over the model: closing the reward model closes it. */
    public EmbeddedRewardModel(EmbeddedModel model, RewardFormat format) {
        this.model = model;
        this.format = format;
        this.texts = new RewardTexts(model, format.digitOrder());
    }

    @Override
    public Scored score(Scoring scoring) {
        Encoded prompt = texts.prompt(scoring.question());
        if (!prompt.unknownWords().isEmpty()) {
            throw new EngineException(
                    Reason.INVALID_ARGUMENT,
                    "question contains words the model does not know: " + String.join(", ", prompt.unknownWords()));
        }
        List<RewardText> rollouts = scoring.rollouts().stream()
                .map(rollout ->
                        texts.rollout(texts.inView(prompt, rollout.attempts()), rollout.steps(), rollout.finished()))
                .toList();
        Outcome<TokenScores> outcome = model.engine()
                .read(
                        scoring.context(),
                        rollouts.stream().map(RewardText::tokens).toList())
                .await();
        List<RolloutScore> scores = new ArrayList<>();
        for (int i = 0; i < rollouts.size(); i++) {
            StepWeights weights = scoring.rollouts().get(i).attempts().isEmpty() ? format.score() : format.revision();
            scores.add(new RolloutScore(
                    rollouts.get(i).stepScores(outcome.results().get(i), weights)));
        }
        return new Scored(scores, outcome.usage());
    }

    @Override
    public ModelIdentity model() {
        return model.identity();
    }

    @Override
    public void close() {
        model.close();
    }
}
