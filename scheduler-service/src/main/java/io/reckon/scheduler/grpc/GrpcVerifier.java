package io.reckon.scheduler.grpc;

import io.reckon.proto.verifier.v1.Attempt;
import io.reckon.proto.verifier.v1.Rollout;
import io.reckon.proto.verifier.v1.ScoreRequest;
import io.reckon.proto.verifier.v1.ScoreResponse;
import io.reckon.proto.verifier.v1.VerifierServiceGrpc;
import io.reckon.scheduler.search.CallContext;
import io.reckon.scheduler.search.Departure;
import io.reckon.scheduler.search.Recovery;
import io.reckon.scheduler.search.RolloutScore;
import io.reckon.scheduler.search.ScoreCall;
import io.reckon.scheduler.search.Scores;
import io.reckon.scheduler.search.Verifier;
import java.time.Instant;
import java.util.List;

/** The verifier behind {@code reckon.verifier.v1.VerifierService}. */
public final class GrpcVerifier implements Verifier {

    private final ServiceClient client;

    public GrpcVerifier(ServiceClient client) {
        this.client = client;
    }

    @Override
    public Scores score(ScoreCall call) {
        return scores(send(call));
    }

    private ScoreResponse send(ScoreCall call) {
        Instant deadline = client.attemptDeadline(call.context().deadline());
        return client.call(VerifierServiceGrpc.getScoreMethod(), request(call, deadline), call.context());
    }

    private static Scores scores(ScoreResponse response) {
        return Responses.mapped(
                "verifier",
                () -> new Scores(
                        response.getScoresList().stream()
                                .map(score -> new RolloutScore(score.getStepScoresList(), score.getOutcomeScore()))
                                .toList(),
                        Responses.usage(response.getUsage()),
                        response.getModelDigest()));
    }

    @Override
    public Recovery<Scores> recover(ScoreCall call, Departure departure) {
        ScoreRequest request = request(
                        call, client.attemptDeadline(call.context().deadline()))
                .toBuilder()
                .setRecall(true)
                .build();
        return new Inquiry(client, departure)
                .ask(VerifierServiceGrpc.getScoreMethod(), request, call.context())
                .map(GrpcVerifier::scores);
    }

    @Override
    public long reach() {
        return client.reach();
    }

    private static ScoreRequest request(ScoreCall call, Instant deadline) {
        CallContext context = call.context();
        ScoreRequest.Builder request = ScoreRequest.newBuilder()
                .setCallId(context.callId())
                .setQuestionId(context.questionId())
                .setQuestion(context.question())
                .setDeadlineEpochMillis(deadline.toEpochMilli())
                .setTokenBudget(context.tokenBudget())
                .setOwnerEpoch(context.ownerEpoch());
        call.rollouts()
                .forEach(rollout -> request.addRollouts(Rollout.newBuilder()
                        .addAllSteps(rollout.steps())
                        .setFinished(rollout.finished())
                        .addAllAttempts(attempts(rollout))));
        return request.build();
    }

    private static List<Attempt> attempts(io.reckon.scheduler.search.Rollout rollout) {
        return rollout.attempts().stream()
                .map(attempt ->
                        Attempt.newBuilder().addAllSteps(attempt.steps()).build())
                .toList();
    }
}
