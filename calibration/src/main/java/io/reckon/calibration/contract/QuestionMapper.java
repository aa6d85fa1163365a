package io.reckon.calibration.contract;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import io.reckon.calibration.strategy.Contender;
import io.reckon.calibration.trial.QuestionChannel.Ask;
import io.reckon.calibration.trial.Trial;
import io.reckon.proto.question.v1.Budget;
import io.reckon.proto.question.v1.Question;
import io.reckon.proto.question.v1.SharedBudget;
import io.reckon.proto.question.v1.Trace;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Translates what is asked to {@code reckon.question.v1.Question}. */
public final class QuestionMapper {

    private static final JsonFormat.Printer JSON = JsonFormat.printer().omittingInsignificantWhitespace();

    private static final JsonFormat.Parser LENIENT = JsonFormat.parser().ignoringUnknownFields();

    private QuestionMapper() {}

    /** The question in protobuf's JSON mapping. */
    public static String json(Ask ask) {
        Trial trial = ask.trial();
        Question.Builder question = Question.newBuilder()
                .setId(ask.id())
                .setText(trial.question().text())
                .setBudget(budget(ask))
                .setSeed(trial.seed())
                .setTrace(trial.traced() ? Trace.TRACE_CANDIDATES : Trace.TRACE_NONE);
        StrategyMapper.spec(trial.contender()).ifPresent(question::setStrategy);
        if (trial.contender() instanceof Contender.Policy policy) {
            policy.tokenPrice().ifPresent(question::setTokenPrice);
        }
        ask.shared()
                .ifPresent(shared -> question.setSharedBudget(SharedBudget.newBuilder()
                        .setId(shared.id())
                        .setQuestions(shared.questions())
                        .setGenerations(shared.generations())));
        try {
            return JSON.print(question);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("a question has no Any field", e);
        }
    }

    /** The id of a question as it was published; empty where it cannot be read, or has none. */
    public static Optional<String> id(@Nullable String json) {
        Question.Builder question = Question.newBuilder();
        try {
            LENIENT.merge(json == null ? "{}" : json, question);
        } catch (InvalidProtocolBufferException e) {
            return Optional.empty();
        }
        return Optional.of(question.getId()).filter(id -> !id.isEmpty());
    }

    /** A question that shares a budget may spend all that the others leave it. */
    private static Budget.Builder budget(Ask ask) {
        Budget.Builder budget =
                Budget.newBuilder().setDeadlineMillis(ask.deadline().toMillis());
        return ask.shared().isPresent()
                ? budget
                : budget.setGenerations(ask.trial().budget());
    }
}
