package io.reckon.launcher.kafka;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import io.reckon.launcher.answer.Allowed;
import io.reckon.launcher.answer.Answer;
import io.reckon.launcher.answer.Certainty;
import io.reckon.launcher.answer.Outcome;
import io.reckon.launcher.answer.Spent;
import io.reckon.launcher.question.Strategy;
import io.reckon.proto.question.v1.Budget;
import io.reckon.proto.question.v1.Status;
import io.reckon.proto.strategy.v1.StopRule;
import io.reckon.proto.strategy.v1.StrategySpec;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Maps what is published on the topic {@code answers} to an answer. */
final class AnswerMessage {
    /** A newer scheduler may say more than this version knows. */
    private static final JsonFormat.Parser PARSER = JsonFormat.parser().ignoringUnknownFields();

    private AnswerMessage() {}

    /** Reads an answer; nothing where the record is none. */
    static Optional<Answer> read(String json) {
        var message = io.reckon.proto.question.v1.Answer.newBuilder();
        try {
            PARSER.merge(json, message);
        } catch (InvalidProtocolBufferException foreign) {
            return Optional.empty();
        }
        return Optional.of(answer(message.build()));
    }

    private static Answer answer(io.reckon.proto.question.v1.Answer message) {
        Answer.Finding finding = new Answer.Finding(
                message.hasAnswer() ? Optional.of(message.getAnswer()) : Optional.empty(),
                message.getSolutionList(),
                new Certainty(
                        message.getConfidence(),
                        message.getVoteShare(),
                        message.getEvidence().getCalibrated()),
                message.getBin(),
                strategy(message.getStrategy()));
        return new Answer(
                message.getQuestionId(),
                outcome(message.getStatus()),
                message.getReason(),
                finding,
                spent(message.getSpent()),
                allowed(message.getBudget()));
    }

    private static Outcome outcome(Status status) {
        return switch (status) {
            case STATUS_ANSWERED -> Outcome.ANSWERED;
            case STATUS_NO_ANSWER -> Outcome.NO_ANSWER;
            case STATUS_DEADLINE_EXCEEDED -> Outcome.DEADLINE_EXCEEDED;
            case STATUS_UNAVAILABLE -> Outcome.UNAVAILABLE;
            case STATUS_UNSUPPORTED -> Outcome.UNSUPPORTED;
            case STATUS_FAILED, STATUS_REJECTED_OVERLOAD -> Outcome.FAILED;
            case STATUS_UNSPECIFIED, UNRECOGNIZED -> Outcome.UNKNOWN;
        };
    }

    private static String strategy(StrategySpec spec) {
        return switch (spec.getStrategyCase()) {
            case MAJORITY_VOTE -> Strategy.MAJORITY.toString();
            case BEST_OF_N -> Strategy.BEST_OF_N.toString();
            case BEST_OF_N_WEIGHTED -> Strategy.BEST_OF_N_WEIGHTED.toString();
            case BEAM_SEARCH -> beam(spec.getBeamSearch().getBeamWidth());
            case LOOKAHEAD_SEARCH -> Strategy.LOOKAHEAD.toString();
            case DVTS -> Strategy.DVTS.toString();
            case REBASE -> Strategy.REBASE.toString();
            case REVISIONS -> Strategy.REVISIONS.toString();
            case REVISION_SEARCH -> Strategy.REVISION_SEARCH.toString();
            case CRITIQUE_AND_REVISE -> Strategy.CRITIQUE_AND_REVISE.toString();
            case ADAPTIVE_STOP ->
                rule(spec.getAdaptiveStop().getRule()) + "("
                        + strategy(spec.getAdaptiveStop().getStrategy()) + ")";
            case STRATEGY_NOT_SET -> "";
        };
    }

    private static String rule(StopRule rule) {
        return switch (rule) {
            case STOP_RULE_BETA_POSTERIOR -> "adaptive-beta";
            case STOP_RULE_WEIGHTED_POSTERIOR -> "adaptive-weighted";
            case STOP_RULE_WINDOW -> "adaptive-window";
            case STOP_RULE_CONFIDENCE -> "adaptive-confidence";
            case STOP_RULE_UNSPECIFIED, UNRECOGNIZED -> "adaptive";
        };
    }

    private static String beam(int width) {
        return width == 0 ? Strategy.BEAM.toString() : Strategy.BEAM + ":" + width;
    }

    private static Spent spent(io.reckon.proto.question.v1.Spent spent) {
        long tokens = spent.getProposerPromptTokens() + spent.getProposerGeneratedTokens() + spent.getVerifierTokens();
        return new Spent(spent.getGenerations(), tokens, Duration.ofMillis(spent.getMillis()));
    }

    private static Allowed allowed(Budget budget) {
        return new Allowed(
                budget.hasGenerations() ? OptionalInt.of(budget.getGenerations()) : OptionalInt.empty(),
                budget.hasTokens() ? OptionalLong.of(budget.getTokens()) : OptionalLong.empty());
    }
}
