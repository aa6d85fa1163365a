package io.reckon.proposer.grpc;

import io.reckon.inference.engine.CallContext;
import io.reckon.inference.engine.Generation.Stop;
import io.reckon.inference.engine.TokenUsage;
import io.reckon.inference.model.ModelIdentity;
import io.reckon.inference.text.Attempts;
import io.reckon.inference.text.QuestionText;
import io.reckon.inference.text.Steps;
import io.reckon.proposer.proposal.Prefix;
import io.reckon.proposer.proposal.Proposal;
import io.reckon.proposer.proposal.Proposed;
import io.reckon.proposer.proposal.SamplingPlan;
import io.reckon.proto.proposer.v1.Attempt;
import io.reckon.proto.proposer.v1.ProposeRequest;
import io.reckon.proto.proposer.v1.ProposeResponse;
import io.reckon.proto.proposer.v1.Sample;
import io.reckon.proto.proposer.v1.Sampling;
import io.reckon.proto.proposer.v1.StopAt;
import io.reckon.proto.usage.v1.Usage;

/** Translates between the contract and the service's own types. */
final class ProposalMapper {
    private ProposalMapper() {}

    /**
     * Reads who calls.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    static CallContext context(ProposeRequest request) {
        return CallContext.of(
                        request.getCallId(),
                        request.getQuestionId(),
                        request.getDeadlineEpochMillis(),
                        request.getTokenBudget())
                .ownedBy(request.getOwnerEpoch());
    }

    /**
     * Reads a request.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    static Proposal proposal(ProposeRequest request) {
        return new Proposal(
                context(request),
                new QuestionText(request.getQuestion()),
                request.getPrefixesList().stream().map(ProposalMapper::prefix).toList(),
                stop(request.getStopAt()),
                plan(request.getSampling()));
    }

    private static Prefix prefix(io.reckon.proto.proposer.v1.Prefix prefix) {
        return new Prefix(
                Attempts.of(prefix.getAttemptsList().stream()
                        .map(Attempt::getStepsList)
                        .toList()),
                new Steps(prefix.getStepsList()),
                prefix.getSamples());
    }

    private static Stop stop(StopAt stopAt) {
        return switch (stopAt) {
            case STOP_AT_STEP -> Stop.STEP;
            case STOP_AT_SOLUTION -> Stop.SOLUTION;
            case STOP_AT_UNSPECIFIED -> throw new IllegalArgumentException("stop_at is missing");
            case UNRECOGNIZED -> throw new IllegalArgumentException("stop_at is not known");
        };
    }

    private static SamplingPlan plan(Sampling sampling) {
        double topP = sampling.getTopP() == 0 ? 1 : sampling.getTopP();
        return new SamplingPlan(
                new io.reckon.inference.sampling.Sampling(sampling.getTemperature(), topP, sampling.getTopK()),
                sampling.getMaxTokens(),
                sampling.getSeed());
    }

    static ProposeResponse response(Proposed proposed) {
        ProposeResponse.Builder response = ProposeResponse.newBuilder()
                .setUsage(usage(proposed.usage(), proposed.model()))
                .setModelDigest(proposed.model().digest());
        proposed.samples().forEach(sample -> response.addSamples(sample(sample)));
        return response.build();
    }

    private static Sample sample(io.reckon.proposer.proposal.Sample sample) {
        return Sample.newBuilder()
                .setPrefix(sample.prefix())
                .addAllSteps(sample.steps().lines())
                .setFinished(sample.finished())
                .setGeneratedTokens(sample.generatedTokens())
                .setMeanLogProbability(sample.meanLogProbability())
                .build();
    }

    private static Usage usage(TokenUsage usage, ModelIdentity model) {
        return Usage.newBuilder()
                .setPromptTokens(usage.prompt())
                .setCachedTokens(usage.cached())
                .setGeneratedTokens(usage.generated())
                .setFlops(usage.flops(model.parameters()))
                .build();
    }
}
