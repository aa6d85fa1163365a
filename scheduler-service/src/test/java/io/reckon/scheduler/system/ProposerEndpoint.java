package io.reckon.scheduler.system;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.reckon.proto.proposer.v1.Prefix;
import io.reckon.proto.proposer.v1.ProposeRequest;
import io.reckon.proto.proposer.v1.ProposeResponse;
import io.reckon.proto.proposer.v1.ProposerServiceGrpc;
import io.reckon.proto.proposer.v1.Sample;
import io.reckon.proto.usage.v1.Usage;
import io.reckon.scheduler.scripted.Faults;
import io.reckon.scheduler.scripted.Ledger;
import io.reckon.scheduler.scripted.ScriptedProposer;
import io.reckon.scheduler.scripted.Tokens;
import io.reckon.scheduler.search.Attempt;
import io.reckon.scheduler.search.Branch;
import io.reckon.scheduler.search.CallContext;
import io.reckon.scheduler.search.Proposal;
import io.reckon.scheduler.search.ProposeCall;
import io.reckon.scheduler.search.Rollout;
import io.reckon.scheduler.search.Sampling;
import io.reckon.scheduler.search.StopAt;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A proposer that does what the question says: "outlandish" is not understood, "slow" takes a minute from the third
 * call on, "busy" is refused at first.
 */
final class ProposerEndpoint extends ProposerServiceGrpc.ProposerServiceImplBase {

    private final ScriptedProposer proposer;
    private final RefusedOnce refusals = new RefusedOnce();

    ProposerEndpoint(Ledger ledger) {
        this.proposer = new ScriptedProposer(Tokens.WORDS_PER_PREFIX, Faults.NONE, ledger);
    }

    @Override
    public void propose(ProposeRequest request, StreamObserver<ProposeResponse> observer) {
        String question = request.getQuestion();
        if (question.contains("outlandish")) {
            observer.onError(Status.INVALID_ARGUMENT
                    .withDescription("the model does not know the word at character 3")
                    .asRuntimeException());
        } else if (question.contains("unteachable")
                && request.getPrefixesList().stream().anyMatch(prefix -> prefix.getAttemptsCount() > 0)) {
            observer.onError(Status.FAILED_PRECONDITION
                    .withDescription("there is no revision model")
                    .asRuntimeException());
        } else if (question.contains("busy") && refusals.isFirst(request.getCallId())) {
            observer.onError(
                    Status.RESOURCE_EXHAUSTED.withDescription("try later").asRuntimeException());
        } else {
            if (question.contains("slow") && !isAmongTheFirst(request.getCallId())) {
                Pause.aMinute();
            }
            observer.onNext(response(proposer.propose(call(request))));
            observer.onCompleted();
        }
    }

    private static ProposeCall call(ProposeRequest request) {
        return new ProposeCall(
                new CallContext(
                        request.getCallId(),
                        request.getQuestionId(),
                        request.getQuestion(),
                        Instant.ofEpochMilli(request.getDeadlineEpochMillis())),
                request.getPrefixesList().stream().map(ProposerEndpoint::branch).toList(),
                request.getStopAt() == io.reckon.proto.proposer.v1.StopAt.STOP_AT_STEP ? StopAt.STEP : StopAt.SOLUTION,
                new Sampling(
                        request.getSampling().getTemperature(),
                        request.getSampling().getTopP(),
                        request.getSampling().getMaxTokens(),
                        request.getSampling().getSeed()));
    }

    private static Branch branch(Prefix prefix) {
        List<Attempt> attempts = prefix.getAttemptsList().stream()
                .map(attempt -> new Attempt(attempt.getStepsList()))
                .toList();
        return new Branch(
                new Rollout(attempts, prefix.getStepsList(), false, 0, Optional.empty(), false), prefix.getSamples());
    }

    private static ProposeResponse response(Proposal proposal) {
        ProposeResponse.Builder response = ProposeResponse.newBuilder()
                .setModelDigest(proposal.modelDigest())
                .setUsage(usage(proposal.usage()));
        proposal.samples()
                .forEach(sample -> response.addSamples(Sample.newBuilder()
                        .setPrefix(sample.prefix())
                        .addAllSteps(sample.steps())
                        .setFinished(sample.finished())
                        .setGeneratedTokens(sample.generatedTokens())));
        return response.build();
    }

    static Usage usage(io.reckon.scheduler.budget.Usage usage) {
        return Usage.newBuilder()
                .setPromptTokens(usage.promptTokens())
                .setGeneratedTokens(usage.generatedTokens())
                .setFlops(usage.flops())
                .build();
    }

    /** The estimate from the text is call 1 of a question under the policy, its probe call 2. */
    private static boolean isAmongTheFirst(String callId) {
        return callId.endsWith("/1") || callId.endsWith("/2");
    }
}
