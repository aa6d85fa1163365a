package io.reckon.verifier.grpc;

import io.reckon.inference.engine.CallContext;
import io.reckon.proto.verifier.v1.ScoreRequest;
import io.reckon.proto.verifier.v1.ScoreResponse;
import io.reckon.serving.call.Ticket;
import io.reckon.serving.grpc.Fingerprint;
import io.reckon.serving.grpc.WorkerCall;
import io.reckon.verifier.score.RewardModel;

/** A call of the verifier; who makes it again asks for the same, though by another deadline, budget and claim. */
record VerifierCall(ScoreRequest request, RewardModel rewardModel) implements WorkerCall<ScoreResponse> {
    @Override
    public String callId() {
        return request.getCallId();
    }

    @Override
    public Ticket ticket() {
        CallContext context = ScoringMapper.context(request);
        ScoreRequest question = request.toBuilder()
                .clearDeadlineEpochMillis()
                .clearTokenBudget()
                .clearOwnerEpoch()
                .clearRecall()
                .build();
        return new Ticket(
                context.callId(),
                context.questionId(),
                request.getOwnerEpoch(),
                Fingerprint.of(question),
                context.deadline());
    }

    @Override
    public boolean isRecall() {
        return request.getRecall();
    }

    @Override
    public ScoreResponse carryOut() {
        return ScoringMapper.response(rewardModel.score(ScoringMapper.scoring(request)), rewardModel.model());
    }

    @Override
    public ScoreResponse replayed(ScoreResponse response) {
        return response.toBuilder().setReplayed(true).build();
    }
}
