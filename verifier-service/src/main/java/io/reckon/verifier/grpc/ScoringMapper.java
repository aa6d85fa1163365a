package io.reckon.verifier.grpc;

import io.reckon.inference.engine.CallContext;
import io.reckon.inference.engine.TokenUsage;
import io.reckon.inference.model.ModelIdentity;
import io.reckon.inference.text.Attempts;
import io.reckon.inference.text.QuestionText;
import io.reckon.inference.text.Steps;
import io.reckon.proto.usage.v1.Usage;
import io.reckon.proto.verifier.v1.Attempt;
import io.reckon.proto.verifier.v1.RolloutScore;
import io.reckon.proto.verifier.v1.ScoreRequest;
import io.reckon.proto.verifier.v1.ScoreResponse;
import io.reckon.verifier.score.Rollout;
import io.reckon.verifier.score.Scored;
import io.reckon.verifier.score.Scoring;

/** Translates between the contract and the service's own types. */
final class ScoringMapper {
    private ScoringMapper() {}

    /**
     * Reads who calls.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    static CallContext context(ScoreRequest request) {
        return CallContext.of(
                        request.getCallId(),
                        request.getQuestionId(),
                        request.getDeadlineEpochMillis(),
                        request.getTokenBudget())
                .ownedBy(request.getOwnerEpoch());
    }

    /**
     * Reads a request.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    static Scoring scoring(ScoreRequest request) {
        return new Scoring(
                context(request),
                new QuestionText(request.getQuestion()),
                request.getRolloutsList().stream().map(ScoringMapper::rollout).toList());
    }

    private static Rollout rollout(io.reckon.proto.verifier.v1.Rollout rollout) {
        return new Rollout(
                Attempts.of(rollout.getAttemptsList().stream()
                        .map(Attempt::getStepsList)
                        .toList()),
                new Steps(rollout.getStepsList()),
                rollout.getFinished());
    }

    static ScoreResponse response(Scored scored, ModelIdentity model) {
        TokenUsage usage = scored.usage();
        ScoreResponse.Builder response = ScoreResponse.newBuilder()
                .setModelDigest(model.digest())
                .setUsage(Usage.newBuilder()
                        .setPromptTokens(usage.prompt())
                        .setCachedTokens(usage.cached())
                        .setGeneratedTokens(usage.generated())
                        .setFlops(usage.flops(model.parameters())));
        scored.scores()
                .forEach(score -> response.addScores(RolloutScore.newBuilder()
                        .addAllStepScores(score.steps())
                        .setOutcomeScore(score.outcome())));
        return response.build();
    }
}
