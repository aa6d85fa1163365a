package io.reckon.verifier.grpc;

import io.grpc.Context;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.quarkus.grpc.GrpcService;
import io.reckon.inference.engine.EngineException;
import io.reckon.proto.verifier.v1.ScoreRequest;
import io.reckon.proto.verifier.v1.ScoreResponse;
import io.reckon.proto.verifier.v1.VerifierServiceGrpc;
import io.reckon.verifier.score.RewardModel;
import io.reckon.verifier.score.Scoring;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.logging.Logger;

/** The verifier's gRPC service. */
@GrpcService
public final class VerifierEndpoint extends VerifierServiceGrpc.VerifierServiceImplBase {
    private static final Logger LOG = Logger.getLogger(VerifierEndpoint.class);

    private final RewardModel rewardModel;

    VerifierEndpoint(RewardModel rewardModel) {
        this.rewardModel = rewardModel;
    }

    @Override
    @RunOnVirtualThread
    public void score(ScoreRequest request, StreamObserver<ScoreResponse> response) {
        Thread caller = Thread.currentThread();
        Context.CancellationListener giveUp = context -> caller.interrupt();
        Context.current().addListener(giveUp, Runnable::run);
        try {
            Scoring scoring = ScoringMapper.scoring(request);
            response.onNext(ScoringMapper.response(rewardModel.score(scoring), rewardModel.model()));
            response.onCompleted();
        } catch (IllegalArgumentException e) {
            refuse(request, response, Status.INVALID_ARGUMENT.withDescription(e.getMessage()));
        } catch (EngineException e) {
            Status.Code code = Status.Code.valueOf(e.reason().name());
            refuse(request, response, code.toStatus().withDescription(e.getMessage()));
        } finally {
            Context.current().removeListener(giveUp);
        }
    }

    private static void refuse(ScoreRequest request, StreamObserver<ScoreResponse> response, Status status) {
        LOG.debugf("call refused callId=%s status=%s", request.getCallId(), status);
        response.onError(status.asRuntimeException());
    }
}
