package io.reckon.verifier.grpc;

import io.grpc.stub.StreamObserver;
import io.quarkus.grpc.GrpcService;
import io.reckon.proto.verifier.v1.ScoreRequest;
import io.reckon.proto.verifier.v1.ScoreResponse;
import io.reckon.proto.verifier.v1.VerifierServiceGrpc;
import io.reckon.serving.grpc.CallDesk;
import io.reckon.verifier.score.RewardModel;

/** The verifier's gRPC service. */
@GrpcService
public final class VerifierEndpoint extends VerifierServiceGrpc.VerifierServiceImplBase {
    private final RewardModel rewardModel;
    private final CallDesk<ScoreResponse> desk;

    VerifierEndpoint(RewardModel rewardModel, CallDesk<ScoreResponse> desk) {
        this.rewardModel = rewardModel;
        this.desk = desk;
    }

    @Override
    public void score(ScoreRequest request, StreamObserver<ScoreResponse> response) {
        desk.answer(new VerifierCall(request, rewardModel), response);
    }
}
