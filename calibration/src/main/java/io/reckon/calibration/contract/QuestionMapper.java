package io.reckon.calibration.contract;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import io.reckon.calibration.strategy.Contender;
import io.reckon.calibration.trial.QuestionChannel.Ask;
import io.reckon.calibration.trial.Trial;
import io.reckon.proto.question.v1.Budget;
import io.reckon.proto.question.v1.Question;
import io.reckon.proto.question.v1.Trace;

/** Translates what is asked to {@code reckon.question.v1.Question}. */
public final class QuestionMapper {

    private static final JsonFormat.Printer JSON = JsonFormat.printer().omittingInsignificantWhitespace();

    private QuestionMapper() {}

    /** The question in protobuf's JSON mapping. */
    public static String json(Ask ask) {
        Trial trial = ask.trial();
        Question.Builder question = Question.newBuilder()
                .setId(ask.id())
                .setText(trial.question().text())
                .setBudget(Budget.newBuilder()
                        .setGenerations(trial.budget())
                        .setDeadlineMillis(ask.deadline().toMillis()))
                .setSeed(trial.seed())
                .setTrace(trial.traced() ? Trace.TRACE_CANDIDATES : Trace.TRACE_NONE);
        StrategyMapper.spec(trial.contender()).ifPresent(question::setStrategy);
        if (trial.contender() instanceof Contender.Policy policy) {
            policy.tokenPrice().ifPresent(question::setTokenPrice);
        }
        try {
            return JSON.print(question);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("a question has no Any field", e);
        }
    }
}
