package io.reckon.launcher.kafka;

import io.reckon.launcher.answer.Answer;
import io.reckon.launcher.answer.Outcome;
import io.reckon.launcher.process.ChildFailedException;
import io.reckon.launcher.question.Question;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Asks a number of questions and waits for all their answers: exactly one is handed on for each. */
public final class Conversation {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Exchange exchange;
    private final Liveness liveness;
    private final Duration patience;

    /**
     * Prepares to talk.
     *
     * @param liveness asked whenever nothing comes
     * @param patience how long nothing at all may come before the rest is given up
     */
    public Conversation(Exchange exchange, Liveness liveness, Duration patience) {
        this.exchange = exchange;
        this.liveness = liveness;
        this.patience = patience;
    }

    /** Publishes the questions in order and hands on their answers as they come; a missing one last, with its outcome. */
    public void ask(Collection<Question> questions, Consumer<Answer> onAnswer)
            throws ChildFailedException, InterruptedException {
        Set<String> open = new LinkedHashSet<>();
        questions.forEach(question -> open.add(question.id()));
        exchange.publish(questions);
        long lastHeard = System.nanoTime();
        while (!open.isEmpty() && System.nanoTime() - lastHeard < patience.toNanos()) {
            liveness.check();
            for (Answer answer : exchange.poll(POLL)) {
                if (open.remove(answer.questionId())) {
                    lastHeard = System.nanoTime();
                    onAnswer.accept(answer);
                }
            }
        }
        String reason = "no answer came within " + patience.toSeconds() + " s";
        open.forEach(id -> onAnswer.accept(Answer.without(id, Outcome.MISSING, reason)));
    }
}
