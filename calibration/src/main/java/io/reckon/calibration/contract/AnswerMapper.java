package io.reckon.calibration.contract;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import io.reckon.calibration.CalibrationException;
import io.reckon.calibration.trial.Candidate;
import io.reckon.calibration.trial.Certainty;
import io.reckon.calibration.trial.Models;
import io.reckon.calibration.trial.QuestionChannel.Reply;
import io.reckon.calibration.trial.Spent;
import io.reckon.calibration.trial.TrialAnswer;
import io.reckon.calibration.trial.TrialStatus;
import io.reckon.proto.question.v1.Answer;
import io.reckon.proto.question.v1.Evidence;
import io.reckon.proto.question.v1.Status;
import org.jspecify.annotations.Nullable;

/** Translates {@code reckon.question.v1.Answer} to replies. */
public final class AnswerMapper {

    // A newer deployment may say more than this client knows.
    private static final JsonFormat.Parser JSON = JsonFormat.parser().ignoringUnknownFields();

    private AnswerMapper() {}

    /**
     * Reads an answer in protobuf's JSON mapping.
     *
     * @throws CalibrationException if it is none
     */
    public static Reply reply(String json) {
        Answer.Builder answer = Answer.newBuilder();
        try {
            JSON.merge(json, answer);
            return new Reply(answer.getQuestionId(), answer(answer.build()), models(answer.getModels()));
        } catch (InvalidProtocolBufferException | IllegalArgumentException e) {
            throw new CalibrationException(
                    "the deployment published an answer that cannot be read: " + e.getMessage(), e);
        }
    }

    private static TrialAnswer answer(Answer answer) {
        return new TrialAnswer(
                status(answer.getStatus()),
                answer.getReason(),
                answer.hasAnswer() ? answer.getAnswer() : null,
                answer.getBin(),
                spent(answer.getSpent()),
                answer.hasEvidence() ? certainty(answer) : null,
                answer.getCandidatesList().stream().map(AnswerMapper::candidate).toList());
    }

    private static Models models(io.reckon.proto.question.v1.Models models) {
        return new Models(models.getProposerDigest(), models.getVerifierDigest(), models.getRevisionDigest());
    }

    private static TrialStatus status(Status status) {
        return switch (status) {
            case STATUS_ANSWERED -> TrialStatus.ANSWERED;
            case STATUS_NO_ANSWER -> TrialStatus.NO_ANSWER;
            case STATUS_DEADLINE_EXCEEDED -> TrialStatus.DEADLINE_EXCEEDED;
            case STATUS_UNSUPPORTED -> TrialStatus.UNSUPPORTED;
            case STATUS_UNAVAILABLE, STATUS_REJECTED_OVERLOAD -> TrialStatus.UNAVAILABLE;
            case STATUS_FAILED, STATUS_UNSPECIFIED, UNRECOGNIZED -> TrialStatus.FAILED;
        };
    }

    private static Spent spent(io.reckon.proto.question.v1.Spent spent) {
        return new Spent(
                spent.getGenerations(),
                spent.getProposerPromptTokens() + spent.getProposerGeneratedTokens(),
                spent.getVerifierTokens(),
                spent.getCachedTokens(),
                spent.getFlops(),
                spent.getMillis());
    }

    private static Certainty certainty(Answer answer) {
        Evidence evidence = answer.getEvidence();
        return new Certainty(
                answer.getConfidence(),
                answer.getVoteShare(),
                evidence.getVotes(),
                evidence.getBallots(),
                evidence.hasBestScore() ? Double.valueOf(evidence.getBestScore()) : null);
    }

    /** A candidate without an answer counts as scored 0, as in the contract of the difficulty service. */
    private static Candidate candidate(io.reckon.proto.question.v1.Candidate candidate) {
        @Nullable String answer = candidate.hasAnswer() ? candidate.getAnswer() : null;
        return new Candidate(answer, answer == null ? 0 : candidate.getOutcomeScore(), candidate.getGeneratedTokens());
    }
}
