package io.reckon.verifier.grpc;

import io.grpc.Context;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.quarkus.grpc.GrpcService;
import io.reckon.inference.engine.EngineException;
import io.reckon.proto.verifier.v1.ScoreRequest;
import io.reckon.proto.verifier.v1.ScoreResponse;
import io.reckon.proto.verifier.v1.VerifierServiceGrpc;
import io.reckon.verifier.score.RewardModel;
import io.reckon.verifier.score.Scored;
import io.reckon.verifier.score.Scoring;
import org.jboss.logging.Logger;

/** The verifier's gRPC service. */
@GrpcService
public final class VerifierEndpoint extends VerifierServiceGrpc.VerifierServiceImplBase {
    private static final Logger LOG = Logger.getLogger(VerifierEndpoint.class);

    // gRFC A6: how long a client shall wait before it tries again
    private static final Metadata.Key<String> PUSH_BACK =
            Metadata.Key.of("grpc-retry-pushback-ms", Metadata.ASCII_STRING_MARSHALLER);

    private final RewardModel rewardModel;

    VerifierEndpoint(RewardModel rewardModel) {
        this.rewardModel = rewardModel;
    }

    /**
     * Answers on a virtual thread of its own. Quarkus' {@code @RunOnVirtualThread} starts one for each event of a call, and
     * under load the end of the request overtakes the request itself.
     */
    @Override
    public void score(ScoreRequest request, StreamObserver<ScoreResponse> response) {
        Thread.ofVirtual()
                .name("score-" + request.getCallId())
                .start(Context.current().wrap(() -> answer(request, response)));
    }

    private void answer(ScoreRequest request, StreamObserver<ScoreResponse> response) {
        Thread caller = Thread.currentThread();
        Context.CancellationListener giveUp = context -> caller.interrupt();
        Context.current().addListener(giveUp, Runnable::run);
        try {
            Scoring scoring = ScoringMapper.scoring(request);
            Scored scored = rewardModel.score(scoring);
            response.onNext(ScoringMapper.response(scored, rewardModel.model()));
            response.onCompleted();
            LOG.debugf(
                    "call answered callId=%s rollouts=%d usage=%s",
                    request.getCallId(), scored.scores().size(), scored.usage());
        } catch (IllegalArgumentException e) {
            refuse(request, response, Status.INVALID_ARGUMENT.withDescription(e.getMessage()), new Metadata());
        } catch (EngineException e) {
            Status.Code code = Status.Code.valueOf(e.reason().name());
            Metadata trailers = new Metadata();
            if (e.reason() == EngineException.Reason.RESOURCE_EXHAUSTED) {
                trailers.put(PUSH_BACK, Long.toString(e.retryDelay().toMillis()));
            }
            refuse(request, response, code.toStatus().withDescription(e.getMessage()), trailers);
        } catch (RuntimeException e) {
            LOG.errorf(e, "call failed callId=%s", request.getCallId());
            refuse(request, response, Status.INTERNAL.withDescription(e.toString()), new Metadata());
        } finally {
            Context.current().removeListener(giveUp);
        }
    }

    private static void refuse(
            ScoreRequest request, StreamObserver<ScoreResponse> response, Status status, Metadata trailers) {
        LOG.debugf("call refused callId=%s status=%s", request.getCallId(), status);
        response.onError(status.asRuntimeException(trailers));
    }
}
