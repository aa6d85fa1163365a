package io.reckon.scheduler.contract;

import io.reckon.proto.difficulty.v1.EstimateResponse;
import io.reckon.proto.journal.v1.Call;
import io.reckon.proto.journal.v1.Failure;
import io.reckon.proto.proposer.v1.ProposeResponse;
import io.reckon.proto.usage.v1.Usage;
import io.reckon.proto.verifier.v1.ScoreResponse;
import io.reckon.scheduler.difficulty.Estimate;
import io.reckon.scheduler.journal.Outcome;
import io.reckon.scheduler.search.CallFailedException;
import io.reckon.scheduler.search.Proposal;
import io.reckon.scheduler.search.RolloutScore;
import io.reckon.scheduler.search.Sample;
import io.reckon.scheduler.search.Scores;
import io.reckon.scheduler.sharing.Share;
import java.util.Optional;

/** Maps what calls have led to; results are kept as the services send them. */
final class OutcomeMapper {

    private OutcomeMapper() {}

    static void toProto(Outcome outcome, Call.Builder call) {
        switch (outcome) {
            case Outcome.Sampled(Proposal proposal) -> call.setSampled(sampled(proposal));
            case Outcome.Scored(Scores scores) -> call.setScored(scored(scores));
            case Outcome.Estimated(Estimate estimate) -> call.setEstimated(estimated(estimate));
            case Outcome.Granted(Share share) -> call.setGranted(ClaimMapper.toProto(share));
            case Outcome.Failed(CallFailedException.Kind kind, String reason, long tokens) ->
                call.setFailed(Failure.newBuilder()
                        .setKind(kind.name())
                        .setReason(reason)
                        .setTokens(tokens));
            case Outcome.TooLarge tooLarge -> call.setTooLarge(true);
        }
    }

    /** The outcome; empty where the call is reserved only. */
    static Optional<Outcome> fromProto(String questionId, Call call) {
        return switch (call.getOutcomeCase()) {
            case SAMPLED -> Optional.of(new Outcome.Sampled(proposal(call.getSampled())));
            case SCORED -> Optional.of(new Outcome.Scored(scores(call.getScored())));
            case ESTIMATED -> Optional.of(new Outcome.Estimated(estimate(call.getEstimated())));
            case GRANTED -> Optional.of(new Outcome.Granted(ClaimMapper.fromProto(questionId, call.getGranted())));
            case FAILED -> {
                Failure failed = call.getFailed();
                CallFailedException.Kind kind = CallFailedException.Kind.valueOf(failed.getKind());
                yield Optional.of(new Outcome.Failed(kind, failed.getReason(), failed.getTokens()));
            }
            case TOO_LARGE -> Optional.of(new Outcome.TooLarge());
            case OUTCOME_NOT_SET -> Optional.empty();
        };
    }

    private static ProposeResponse.Builder sampled(Proposal proposal) {
        ProposeResponse.Builder proto =
                ProposeResponse.newBuilder().setUsage(usage(proposal.usage())).setModelDigest(proposal.modelDigest());
        proposal.samples()
                .forEach(sample -> proto.addSamples(io.reckon.proto.proposer.v1.Sample.newBuilder()
                        .setPrefix(sample.prefix())
                        .addAllSteps(sample.steps())
                        .setFinished(sample.finished())
                        .setGeneratedTokens(sample.generatedTokens())));
        return proto;
    }

    private static Proposal proposal(ProposeResponse proto) {
        return new Proposal(
                proto.getSamplesList().stream()
                        .map(sample -> new Sample(
                                sample.getPrefix(),
                                sample.getStepsList(),
                                sample.getFinished(),
                                sample.getGeneratedTokens()))
                        .toList(),
                usage(proto.getUsage()),
                proto.getModelDigest());
    }

    private static ScoreResponse.Builder scored(Scores scores) {
        ScoreResponse.Builder proto =
                ScoreResponse.newBuilder().setUsage(usage(scores.usage())).setModelDigest(scores.modelDigest());
        scores.rollouts()
                .forEach(score -> proto.addScores(io.reckon.proto.verifier.v1.RolloutScore.newBuilder()
                        .addAllStepScores(score.steps())
                        .setOutcomeScore(score.outcome())));
        return proto;
    }

    private static Scores scores(ScoreResponse proto) {
        return new Scores(
                proto.getScoresList().stream()
                        .map(score -> new RolloutScore(score.getStepScoresList(), score.getOutcomeScore()))
                        .toList(),
                usage(proto.getUsage()),
                proto.getModelDigest());
    }

    private static EstimateResponse.Builder estimated(Estimate estimate) {
        return EstimateResponse.newBuilder()
                .addAllBinProbabilities(estimate.bins())
                .setExpectedPassRate(estimate.passRate())
                .setCalibrationId(estimate.calibrationId())
                .setUsage(Usage.newBuilder().setFlops(estimate.flops()));
    }

    private static Estimate estimate(EstimateResponse proto) {
        return new Estimate(
                proto.getBinProbabilitiesList(),
                proto.getExpectedPassRate(),
                proto.getCalibrationId(),
                proto.getUsage().getFlops());
    }

    private static Usage usage(io.reckon.scheduler.budget.Usage usage) {
        return Usage.newBuilder()
                .setPromptTokens(usage.promptTokens())
                .setCachedTokens(usage.cachedTokens())
                .setGeneratedTokens(usage.generatedTokens())
                .setFlops(usage.flops())
                .build();
    }

    private static io.reckon.scheduler.budget.Usage usage(Usage proto) {
        return new io.reckon.scheduler.budget.Usage(
                proto.getPromptTokens(), proto.getCachedTokens(), proto.getGeneratedTokens(), proto.getFlops());
    }
}
