package io.reckon.proposer.grpc;

import io.grpc.stub.StreamObserver;
import io.quarkus.grpc.GrpcService;
import io.reckon.proposer.proposal.Generator;
import io.reckon.proto.proposer.v1.ProposeRequest;
import io.reckon.proto.proposer.v1.ProposeResponse;
import io.reckon.proto.proposer.v1.ProposerServiceGrpc;
import io.reckon.serving.grpc.CallDesk;

/** The proposer's gRPC service. */
@GrpcService
public final class ProposerEndpoint extends ProposerServiceGrpc.ProposerServiceImplBase {
    private final Generator generator;
    private final CallDesk<ProposeResponse> desk;

    ProposerEndpoint(Generator generator, CallDesk<ProposeResponse> desk) {
        this.generator = generator;
        this.desk = desk;
    }

    @Override
    public void propose(ProposeRequest request, StreamObserver<ProposeResponse> response) {
        desk.answer(new ProposerCall(request, generator), response);
    }
}
