package io.reckon.scheduler.contract;

import io.reckon.proto.question.v1.Budget;
import io.reckon.proto.question.v1.Question;
import io.reckon.scheduler.question.QuestionDraft;
import io.reckon.scheduler.question.QuestionRefusedException;
import io.reckon.scheduler.question.Refusal;
import io.reckon.scheduler.question.Trace;
import io.reckon.scheduler.strategy.StrategySpec;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Maps published questions to drafts. */
public final class QuestionMapper {

    private QuestionMapper() {}

    /**
     * Maps the JSON of a question.
     *
     * @param key key of its record, if it has one
     * @throws QuestionRefusedException if it is not a question
     */
    public static QuestionDraft fromJson(Optional<String> key, String json) {
        Question question = QuestionJson.parse(json);
        Budget budget = question.getBudget();
        return new QuestionDraft(
                key,
                question.getId(),
                question.getText(),
                budget.hasGenerations() ? OptionalInt.of(budget.getGenerations()) : OptionalInt.empty(),
                budget.hasTokens() ? OptionalLong.of(budget.getTokens()) : OptionalLong.empty(),
                budget.hasDeadlineMillis() ? OptionalLong.of(budget.getDeadlineMillis()) : OptionalLong.empty(),
                question.hasSeed() ? OptionalLong.of(question.getSeed()) : OptionalLong.empty(),
                question.hasStrategy() ? Optional.of(pinned(question)) : Optional.empty(),
                question.hasTargetConfidence()
                        ? OptionalDouble.of(question.getTargetConfidence())
                        : OptionalDouble.empty(),
                question.hasTokenPrice() ? OptionalDouble.of(question.getTokenPrice()) : OptionalDouble.empty(),
                trace(question));
    }

    private static StrategySpec pinned(Question question) {
        try {
            return StrategySpecMapper.fromProto(question.getStrategy());
        } catch (IllegalArgumentException e) {
            throw new QuestionRefusedException(
                    Refusal.INVALID_STRATEGY, "The pinned strategy cannot be run: " + e.getMessage() + ".");
        }
    }

    private static Trace trace(Question question) {
        return switch (question.getTrace()) {
            case TRACE_UNSPECIFIED, TRACE_NONE -> Trace.NONE;
            case TRACE_CANDIDATES -> Trace.CANDIDATES;
            case UNRECOGNIZED ->
                throw new QuestionRefusedException(
                        Refusal.INVALID_FIELD, "\"trace\" is none of TRACE_NONE, TRACE_CANDIDATES.");
        };
    }
}
