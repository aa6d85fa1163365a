package io.reckon.scheduler.kafka;

import io.reckon.scheduler.answer.Answer;
import io.reckon.scheduler.answer.SearchCancelledException;
import io.reckon.scheduler.answer.Solver;
import io.reckon.scheduler.question.Claims;
import io.reckon.scheduler.question.Question;
import io.reckon.scheduler.question.QuestionRefusedException;
import io.reckon.scheduler.question.Refusal;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jboss.logging.Logger;

/**
 * Takes one record to its end: an answer, or the topic of refused records. It is acknowledged after that is written,
 * and left unacknowledged, so that it is delivered again, where the service stops before.
 */
@Singleton
final class QuestionDesk {

    private static final Logger LOG = Logger.getLogger(QuestionDesk.class);

    private final QuestionDecoder decoder;
    private final Claims claims;
    private final Solver solver;
    private final AnswerTopic answers;
    private final DeadLetterTopic deadLetters;
    private final SearchMetrics metrics;
    private final InstantSource clock;

    QuestionDesk(
            QuestionDecoder decoder,
            Claims claims,
            Solver solver,
            AnswerTopic answers,
            DeadLetterTopic deadLetters,
            SearchMetrics metrics,
            InstantSource clock) {
        this.decoder = decoder;
        this.claims = claims;
        this.solver = solver;
        this.answers = answers;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Takes a record to its end; returns early where the service stops. */
    void handle(QuestionRecord record) throws InterruptedException {
        try {
            Question question = decode(record);
            switch (claims.claim(question.id(), record.origin())) {
                case Claims.Outcome.Granted granted -> answer(question, record);
                case Claims.Outcome.Redelivered redelivered -> awaitTerminal(redelivered.terminal(), record);
                case Claims.Outcome.Duplicate duplicate ->
                    throw new QuestionRefusedException(
                            Refusal.DUPLICATE_ID,
                            "Another question with this id is being answered, or was answered recently (read at "
                                    + duplicate.origin() + "); give each question its own id.");
            }
        } catch (QuestionRefusedException e) {
            LOG.infof("Record refused: origin=%s reason=%s", record.origin(), e.refusal());
            deadLetters.write(record, e);
            metrics.refused(e.refusal());
            record.acknowledge();
        }
    }

    private Question decode(QuestionRecord record) {
        try {
            return decoder.decode(record);
        } catch (QuestionRefusedException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.errorf(e, "Record breaks the reader: origin=%s", record.origin());
            throw new QuestionRefusedException(
                    Refusal.UNREADABLE,
                    "The scheduler failed to read the record (" + e.getClass().getSimpleName()
                            + "); its log says more. Please report it.");
        }
    }

    private void answer(Question question, QuestionRecord record) throws InterruptedException {
        boolean isAnswered = false;
        try {
            Answer answer = solve(question);
            answers.write(answer);
            isAnswered = true;
            metrics.answered(answer);
            AnswerLog.log(answer);
        } catch (SearchCancelledException e) {
            LOG.infof("Question given up, it will be delivered again: questionId=%s", question.id());
        } finally {
            if (isAnswered) {
                claims.answered(question.id());
            } else {
                claims.abandoned(question.id());
            }
        }
        if (isAnswered) {
            record.acknowledge();
        }
    }

    private Answer solve(Question question) {
        Instant accepted = clock.instant();
        try {
            return solver.solve(question, accepted);
        } catch (SearchCancelledException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.errorf(e, "Search failed: questionId=%s", question.id());
            String reason = "The scheduler failed: " + e.getClass().getSimpleName() + "; its log says more.";
            return Answer.failed(question, reason, Duration.between(accepted, clock.instant()));
        }
    }

    private static void awaitTerminal(CompletableFuture<Void> terminal, QuestionRecord record)
            throws InterruptedException {
        LOG.infof("Record delivered again: origin=%s", record.origin());
        try {
            terminal.get();
            record.acknowledge();
        } catch (CancellationException | ExecutionException e) {
            LOG.debugf("Record delivered again, and its question given up: origin=%s", record.origin());
        }
    }
}
