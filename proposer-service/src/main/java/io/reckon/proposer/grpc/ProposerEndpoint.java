package io.reckon.proposer.grpc;

import io.grpc.Context;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.quarkus.grpc.GrpcService;
import io.reckon.inference.engine.EngineException;
import io.reckon.proposer.proposal.Generator;
import io.reckon.proposer.proposal.Proposal;
import io.reckon.proposer.proposal.Proposed;
import io.reckon.proto.proposer.v1.ProposeRequest;
import io.reckon.proto.proposer.v1.ProposeResponse;
import io.reckon.proto.proposer.v1.ProposerServiceGrpc;
import org.jboss.logging.Logger;

/** The proposer's gRPC service. */
@GrpcService
public final class ProposerEndpoint extends ProposerServiceGrpc.ProposerServiceImplBase {
    private static final Logger LOG = Logger.getLogger(ProposerEndpoint.class);

    // gRFC A6: how long a client shall wait before it tries again
    private static final Metadata.Key<String> PUSH_BACK =
            Metadata.Key.of("grpc-retry-pushback-ms", Metadata.ASCII_STRING_MARSHALLER);

    private final Generator generator;

    ProposerEndpoint(Generator generator) {
        this.generator = generator;
    }

    /**
     * Answers on a virtual thread of its own. Quarkus' {@code @RunOnVirtualThread} starts one for each event of a call, and
     * under load the end of the request overtakes the request itself.
     */
    @Override
    public void propose(ProposeRequest request, StreamObserver<ProposeResponse> response) {
        Thread.ofVirtual()
                .name("propose-" + request.getCallId())
                .start(Context.current().wrap(() -> answer(request, response)));
    }

    private void answer(ProposeRequest request, StreamObserver<ProposeResponse> response) {
        Thread caller = Thread.currentThread();
        Context.CancellationListener giveUp = context -> caller.interrupt();
        Context.current().addListener(giveUp, Runnable::run);
        try {
            Proposal proposal = ProposalMapper.proposal(request);
            Proposed proposed = generator.propose(proposal);
            response.onNext(ProposalMapper.response(proposed));
            response.onCompleted();
            LOG.debugf(
                    "call answered callId=%s samples=%d usage=%s",
                    request.getCallId(), proposed.samples().size(), proposed.usage());
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
            ProposeRequest request, StreamObserver<ProposeResponse> response, Status status, Metadata trailers) {
        LOG.debugf("call refused callId=%s status=%s", request.getCallId(), status);
        response.onError(status.asRuntimeException(trailers));
    }
}
