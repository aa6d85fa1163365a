package io.reckon.proposer.grpc;

import io.reckon.inference.engine.CallContext;
import io.reckon.proposer.proposal.Generator;
import io.reckon.proto.proposer.v1.ProposeRequest;
import io.reckon.proto.proposer.v1.ProposeResponse;
import io.reckon.serving.call.Ticket;
import io.reckon.serving.grpc.Fingerprint;
import io.reckon.serving.grpc.WorkerCall;

/** A call of the proposer; who makes it again asks for the same, though by another deadline, budget and claim. */
record ProposerCall(ProposeRequest request, Generator generator) implements WorkerCall<ProposeResponse> {
    @Override
    public String callId() {
        return request.getCallId();
    }

    @Override
    public Ticket ticket() {
        CallContext context = ProposalMapper.context(request);
        ProposeRequest question = request.toBuilder()
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
    public ProposeResponse carryOut() {
        return ProposalMapper.response(generator.propose(ProposalMapper.proposal(request)));
    }

    @Override
    public ProposeResponse replayed(ProposeResponse response) {
        return response.toBuilder().setReplayed(true).build();
    }
}
