package io.reckon.scheduler.grpc;

import io.reckon.proto.proposer.v1.Attempt;
import io.reckon.proto.proposer.v1.Prefix;
import io.reckon.proto.proposer.v1.ProposeRequest;
import io.reckon.proto.proposer.v1.ProposeResponse;
import io.reckon.proto.proposer.v1.ProposerServiceGrpc;
import io.reckon.proto.proposer.v1.Sampling;
import io.reckon.proto.proposer.v1.StopAt;
import io.reckon.scheduler.search.CallContext;
import io.reckon.scheduler.search.Departure;
import io.reckon.scheduler.search.Proposal;
import io.reckon.scheduler.search.ProposeCall;
import io.reckon.scheduler.search.Proposer;
import io.reckon.scheduler.search.Recovery;
import io.reckon.scheduler.search.Rollout;
import io.reckon.scheduler.search.Sample;
import java.time.Instant;
import java.util.List;

/** The proposer behind {@code reckon.proposer.v1.ProposerService}. */
public final class GrpcProposer implements Proposer {

    private final ServiceClient client;

    public GrpcProposer(ServiceClient client) {
        this.client = client;
    }

    @Override
    public Proposal propose(ProposeCall call) {
        return proposal(send(call));
    }

    private ProposeResponse send(ProposeCall call) {
        Instant deadline = client.attemptDeadline(call.context().deadline());
        return client.call(ProposerServiceGrpc.getProposeMethod(), request(call, deadline), call.context());
    }

    private static Proposal proposal(ProposeResponse response) {
        return Responses.mapped(
                "proposer",
                () -> new Proposal(
                        response.getSamplesList().stream()
                                .map(GrpcProposer::sample)
                                .toList(),
                        Responses.usage(response.getUsage()),
                        response.getModelDigest()));
    }

    @Override
    public Recovery<Proposal> recover(ProposeCall call, Departure departure) {
        ProposeRequest request = request(
                        call, client.attemptDeadline(call.context().deadline()))
                .toBuilder()
                .setRecall(true)
                .build();
        return new Inquiry(client, departure)
                .ask(ProposerServiceGrpc.getProposeMethod(), request, call.context())
                .map(GrpcProposer::proposal);
    }

    @Override
    public long reach() {
        return client.reach();
    }

    private static ProposeRequest request(ProposeCall call, Instant deadline) {
        CallContext context = call.context();
        ProposeRequest.Builder request = ProposeRequest.newBuilder()
                .setCallId(context.callId())
                .setQuestionId(context.questionId())
                .setQuestion(context.question())
                .setStopAt(
                        switch (call.stopAt()) {
                            case STEP -> StopAt.STOP_AT_STEP;
                            case SOLUTION -> StopAt.STOP_AT_SOLUTION;
                        })
                .setSampling(Sampling.newBuilder()
                        .setTemperature(call.sampling().temperature())
                        .setTopP(call.sampling().topP())
                        .setMaxTokens(call.sampling().maxTokens())
                        .setSeed(call.sampling().seed()))
                .setDeadlineEpochMillis(deadline.toEpochMilli())
                .setTokenBudget(context.tokenBudget())
                .setOwnerEpoch(context.ownerEpoch());
        call.branches()
                .forEach(branch -> request.addPrefixes(Prefix.newBuilder()
                        .addAllSteps(branch.rollout().steps())
                        .addAllAttempts(attempts(branch.rollout()))
                        .setSamples(branch.samples())));
        return request.build();
    }

    private static List<Attempt> attempts(Rollout rollout) {
        return rollout.attempts().stream()
                .map(attempt ->
                        Attempt.newBuilder().addAllSteps(attempt.steps()).build())
                .toList();
    }

    private static Sample sample(io.reckon.proto.proposer.v1.Sample sample) {
        return new Sample(sample.getPrefix(), sample.getStepsList(), sample.getFinished(), sample.getGeneratedTokens());
    }
}
