package io.reckon.scheduler.kafka;

import io.reckon.scheduler.answer.Answer;
import io.reckon.scheduler.answer.SearchCancelledException;
import io.reckon.scheduler.policy.CurrentCalibration;
import io.reckon.scheduler.question.Claims;
import io.reckon.scheduler.question.Question;
import io.reckon.scheduler.question.QuestionRefusedException;
import io.reckon.scheduler.question.Refusal;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jboss.logging.Logger;

/**
 * Takes records to their end without a journal: a record is acknowledged after its answer is written, and left
 * unacknowledged, so that it is delivered again and its search begun anew, where the service stops before.
 */
@Singleton
final class QuestionDesk implements Desk {

    private static final Logger LOG = Logger.getLogger(QuestionDesk.class);

    private final Refusals refusals;
    private final Claims claims;
    private final Answering answering;
    private final CurrentCalibration calibration;
    private final AnswerTopic answers;
    private final InstantSource clock;

    QuestionDesk(
            Refusals refusals,
            Claims claims,
            Answering answering,
            CurrentCalibration calibration,
            AnswerTopic answers,
            InstantSource clock) {
        this.refusals = refusals;
        this.claims = claims;
        this.answering = answering;
        this.calibration = calibration;
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public void handle(QuestionRecord record, Place place) throws InterruptedException {
        Optional<Question> accepted = refusals.accepted(record);
        if (accepted.isEmpty()) {
            return;
        }
        Question question = accepted.get();
        switch (claims.claim(question.id(), record.origin())) {
            case Claims.Outcome.Granted granted -> answerAdmitted(question, record);
            case Claims.Outcome.Redelivered redelivered -> awaitTerminal(redelivered.terminal(), record);
            case Claims.Outcome.Duplicate duplicate ->
                refusals.refuse(
                        record,
                        new QuestionRefusedException(
                                Refusal.DUPLICATE_ID,
                                "Another question with this id is being answered, or was answered recently (read at "
                                        + duplicate.origin() + "); give each question its own id."));
        }
    }

    private void answerAdmitted(Question question, QuestionRecord record) throws InterruptedException {
        try {
            answering.admit(question);
        } catch (QuestionRefusedException e) {
            claims.answered(question.id());
            refusals.refuse(record, e);
            return;
        }
        answer(question, record);
    }

    private void answer(Question question, QuestionRecord record) throws InterruptedException {
        boolean isAnswered = false;
        try {
            Answer answer = answering.answer(question, calibration.snapshot(), clock.instant());
            answers.write(answer);
            isAnswered = true;
            answering.published(answer);
        } catch (SearchCancelledException e) {
            LOG.infof("Question given up, it will be delivered again: questionId=%s", question.id());
        } finally {
            if (isAnswered) {
                claims.answered(question.id());
            } else {
                claims.abandoned(question.id());
                answering.givenUp(question);
            }
        }
        if (isAnswered) {
            record.acknowledge();
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
