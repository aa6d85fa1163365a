package io.reckon.scheduler.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import io.reckon.answers.FinalAnswer;
import io.reckon.proto.question.v1.Budget;
import io.reckon.proto.question.v1.Candidate;
import io.reckon.proto.question.v1.Evidence;
import io.reckon.proto.question.v1.Models;
import io.reckon.proto.question.v1.Spent;
import io.reckon.scheduler.answer.Answer;
import io.reckon.scheduler.answer.Status;
import io.reckon.scheduler.budget.Cost;
import io.reckon.scheduler.budget.Limits;
import io.reckon.scheduler.confidence.Certainty;
import io.reckon.scheduler.question.Trace;
import io.reckon.scheduler.search.ModelDigests;
import io.reckon.scheduler.search.Rollout;
import io.reckon.scheduler.sharing.SharedBudget;
import io.reckon.scheduler.strategy.FinalAnswers;
import java.time.Duration;

/** Maps answers to what is published. */
public final class AnswerMapper {

    private static final JsonMapper PLAIN = new JsonMapper();

    private AnswerMapper() {}

    /** The JSON mapping of the answer, on one line. */
    public static String toJson(Answer answer) {
        try {
            // JsonFormat writes "=" as \\u003d, which nobody wants to read in a console
            return PLAIN.readTree(JsonFormat.printer().print(toProto(answer))).toString();
        } catch (InvalidProtocolBufferException | JsonProcessingException e) {
            throw new IllegalStateException("an answer has no field that JSON cannot hold", e);
        }
    }

    static io.reckon.proto.question.v1.Answer toProto(Answer answer) {
        var proto = io.reckon.proto.question.v1.Answer.newBuilder()
                .setQuestionId(answer.question().id())
                .setStatus(status(answer.status()))
                .setReason(answer.reason())
                .setSpent(spent(answer.spent(), answer.duration()))
                .setBudget(budget(answer.question().limits()));
        answer.selection()
                .winner()
                .ifPresent(winner -> proto.setAnswer(winner.answer().text())
                        .setVoteShare(winner.voteShare())
                        .addAllSolution(winner.solution().steps()));
        answer.certainty()
                .ifPresent(
                        certainty -> proto.setConfidence(certainty.confidence()).setEvidence(evidence(certainty)));
        answer.plan().strategy().map(StrategySpecMapper::toProto).ifPresent(proto::setStrategy);
        answer.plan().calibrationId().ifPresent(proto::setCalibrationId);
        answer.plan()
                .estimate()
                .ifPresent(estimate -> proto.setBin(estimate.bin())
                        .addAllBinProbabilities(estimate.bins())
                        .setPriorDifficulty(estimate.isPrior()));
        if (!answer.models().equals(ModelDigests.ANY)) {
            proto.setModels(models(answer.models()));
        }
        answer.question().shared().map(SharedBudget::id).ifPresent(proto::setSharedBudgetId);
        if (answer.question().trace() == Trace.CANDIDATES) {
            answer.selection().candidates().forEach(candidate -> proto.addCandidates(candidate(candidate)));
        }
        return proto.build();
    }

    private static io.reckon.proto.question.v1.Status status(Status status) {
        return switch (status) {
            case ANSWERED -> io.reckon.proto.question.v1.Status.STATUS_ANSWERED;
            case NO_ANSWER -> io.reckon.proto.question.v1.Status.STATUS_NO_ANSWER;
            case DEADLINE_EXCEEDED -> io.reckon.proto.question.v1.Status.STATUS_DEADLINE_EXCEEDED;
            case UNAVAILABLE -> io.reckon.proto.question.v1.Status.STATUS_UNAVAILABLE;
            case UNSUPPORTED -> io.reckon.proto.question.v1.Status.STATUS_UNSUPPORTED;
            case FAILED -> io.reckon.proto.question.v1.Status.STATUS_FAILED;
            case REJECTED_OVERLOAD -> io.reckon.proto.question.v1.Status.STATUS_REJECTED_OVERLOAD;
        };
    }

    private static Models models(ModelDigests models) {
        Models.Builder proto = Models.newBuilder();
        models.proposer().ifPresent(proto::setProposerDigest);
        models.verifier().ifPresent(proto::setVerifierDigest);
        models.revision().ifPresent(proto::setRevisionDigest);
        return proto.build();
    }

    private static Spent spent(Cost cost, Duration duration) {
        return Spent.newBuilder()
                .setGenerations(cost.generations())
                .setProposerPromptTokens(cost.proposerPromptTokens())
                .setProposerGeneratedTokens(cost.proposerGeneratedTokens())
                .setVerifierTokens(cost.verifierTokens())
                .setCachedTokens(cost.cachedTokens())
                .setFlops(cost.flops())
                .setMillis(duration.toMillis())
                .build();
    }

    private static Budget budget(Limits limits) {
        return Budget.newBuilder()
                .setGenerations(limits.generations())
                .setTokens(limits.tokens())
                .setDeadlineMillis(limits.deadline().toMillis())
                .build();
    }

    private static Evidence evidence(Certainty certainty) {
        Evidence.Builder proto = Evidence.newBuilder()
                .setVotes(certainty.evidence().votes())
                .setBallots(certainty.evidence().ballots())
                .setCalibrated(certainty.calibrated());
        certainty.evidence().bestScore().ifPresent(proto::setBestScore);
        certainty.evidence().passRate().ifPresent(proto::setExpectedPassRate);
        return proto.build();
    }

    private static Candidate candidate(Rollout rollout) {
        Candidate.Builder proto = Candidate.newBuilder()
                .addAllSteps(rollout.steps())
                .setGeneratedTokens(Math.toIntExact(rollout.generatedTokens()))
                .setProbe(rollout.probe());
        FinalAnswers.of(rollout).map(FinalAnswer::text).ifPresent(proto::setAnswer);
        rollout.score().ifPresent(score -> proto.addAllStepScores(score.steps()).setOutcomeScore(score.outcome()));
        return proto.build();
    }
}
