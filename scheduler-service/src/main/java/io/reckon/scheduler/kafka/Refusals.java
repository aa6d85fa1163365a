package io.reckon.scheduler.kafka;

import io.reckon.scheduler.question.Question;
import io.reckon.scheduler.question.QuestionRefusedException;
import io.reckon.scheduler.question.Refusal;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;

/** What becomes of records that are not accepted as questions. */
@Singleton
final class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class);

    private final QuestionDecoder decoder;
    private final DeadLetterTopic deadLetters;
    private final SearchMetrics metrics;

    Refusals(QuestionDecoder decoder, DeadLetterTopic deadLetters, SearchMetrics metrics) {
        this.decoder = decoder;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
    }

    /** The question of a record; empty where it is none, and refused. */
    Optional<Question> accepted(QuestionRecord record) throws InterruptedException {
        try {
            return Optional.of(decode(record));
        } catch (QuestionRefusedException e) {
            refuse(record, e);
            return Optional.empty();
        }
    }

    /** Sets a record aside, with the reason, and acknowledges it. */
    void refuse(QuestionRecord record, QuestionRefusedException why) throws InterruptedException {
        deadLetters.write(record, why);
        refused(record, why.refusal());
        record.acknowledge();
    }

    /** Takes note that a record was set aside. */
    void refused(QuestionRecord record, Refusal refusal) {
        LOG.infof("Record refused: origin=%s reason=%s", record.origin(), refusal);
        metrics.refused(refusal);
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
}
