package io.reckon.scheduler.kafka;

import io.reckon.scheduler.answer.Answer;
import io.reckon.scheduler.answer.Status;
import io.reckon.scheduler.budget.Cost;
import io.reckon.scheduler.difficulty.Estimate;
import io.reckon.scheduler.strategy.StrategySpec;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** A line for each answer; the reason of a failure loudly, but once, since it concerns every question alike. */
final class AnswerLog {

    private static final Logger LOG = Logger.getLogger(AnswerLog.class);
    private static final int MAX_REASONS = 100;
    private static final Set<String> REASONS = ConcurrentHashMap.newKeySet();

    private AnswerLog() {}

    static void log(Answer answer) {
        Cost spent = answer.spent();
        LOG.infof(
                "Question answered: questionId=%s status=%s bin=%s%s strategy=%s generations=%d/%d"
                        + " tokens=%d millis=%d",
                answer.question().id(),
                answer.status(),
                answer.plan()
                        .estimate()
                        .map(estimate -> Integer.toString(estimate.bin()))
                        .orElse("-"),
                answer.plan().estimate().filter(Estimate::isPrior).isPresent() ? " difficulty=prior" : "",
                answer.plan().strategy().map(StrategySpec::name).orElse("-"),
                spent.generations(),
                answer.question().limits().generations(),
                spent.tokens(),
                answer.duration().toMillis());
        boolean isFailure = answer.status() == Status.FAILED;
        if (isFailure && REASONS.size() < MAX_REASONS && REASONS.add(answer.reason())) {
            LOG.errorf("Questions fail until this is mended (said once): reason=%s", answer.reason());
        }
    }
}
