package io.reckon.scheduler.kafka;

import io.reckon.scheduler.config.SchedulerConfig;
import io.reckon.scheduler.journal.Admission;
import io.reckon.scheduler.journal.Arrival;
import io.reckon.scheduler.journal.Fingerprint;
import io.reckon.scheduler.journal.JournalLostException;
import io.reckon.scheduler.journal.Pins;
import io.reckon.scheduler.kafka.journal.Ownership;
import io.reckon.scheduler.kafka.journal.PartitionJournal;
import io.reckon.scheduler.kafka.journal.PartitionJournals;
import io.reckon.scheduler.policy.Calibration;
import io.reckon.scheduler.question.Question;
import io.reckon.scheduler.question.QuestionRefusedException;
import io.reckon.scheduler.question.Refusal;
import io.reckon.scheduler.search.ModelDigests;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/**
 * Takes records to their end with a journal: whatever stops in between, the next owner of the partition goes on where the
 * journal ends, and every question has one terminal answer. A record is acknowledged after that is written.
 */
@Singleton
final class JournaledDesk implements Desk {

    private static final Logger LOG = Logger.getLogger(JournaledDesk.class);

    /** Late questions that are being rejected beside those that have a place: as many as share a commit. */
    private static final int REJECTIONS = 256;

    private final Refusals refusals;
    private final PartitionJournals journals;
    private final JournaledAnswers answers;
    private final PinnedCalibrations calibrations;
    private final InstantSource clock;
    private final boolean sheds;
    private final Semaphore rejections = new Semaphore(REJECTIONS);

    JournaledDesk(
            Refusals refusals,
            PartitionJournals journals,
            JournaledAnswers answers,
            PinnedCalibrations calibrations,
            InstantSource clock,
            SchedulerConfig config) {
        this.refusals = refusals;
        this.journals = journals;
        this.answers = answers;
        this.calibrations = calibrations;
        this.clock = clock;
        this.sheds = config.intake().shed();
    }

    @Override
    public void handle(QuestionRecord record, Place place) throws InterruptedException {
        Optional<Ownership> ownership = journals.find(record.source().partition());
        Optional<Question> question = refusals.accepted(record);
        if (question.isEmpty() || ownership.isEmpty()) {
            return;
        }
        ownership.get().places().acquire();
        place.with(ownership.get().places()::release);
        try {
            while (!isTakenToItsEnd(question.get(), record, ownership.get().journal(), place)) {
                LOG.infof(
                        "Question taken up again: questionId=%s", question.get().id());
            }
        } catch (JournalLostException e) {
            LOG.infof(
                    "Question left to the next owner: questionId=%s why=%s",
                    question.get().id(), e.getMessage());
        }
    }

    /** Takes a record as far as a journal goes; false where the journal was lost, so that another is to be tried. */
    private boolean isTakenToItsEnd(Question question, QuestionRecord record, PartitionJournal journal, Place place)
            throws InterruptedException {
        try {
            if (!journal.isHome(question.recordKey()) && record.isMovable()) {
                journal.publish(record.moved(question.recordKey()));
                record.acknowledge();
                return true;
            }
            answers.admit(question);
            return isAdmitted(question, record, journal, place);
        } catch (QuestionRefusedException e) {
            refusals.refuse(record, e);
            return true;
        } catch (JournalLostException e) {
            return false;
        }
    }

    private boolean isAdmitted(Question question, QuestionRecord record, PartitionJournal journal, Place place)
            throws InterruptedException {
        JournaledAnswers.Case given = new JournaledAnswers.Case(question, record, journal);
        Arrival arrival = new Arrival(question.id(), payload(record), clock.instant(), pins(question));
        switch (journal.admit(arrival)) {
            case Admission.Granted(var history) -> {
                if (history.claim().epoch() == 1
                        && sheds
                        && record.age(arrival.at()).compareTo(question.limits().deadline()) > 0) {
                    reject(given, arrival, place);
                    return true;
                }
                return answers.isAnswered(given, history);
            }
            case Admission.Exhausted(var history) -> answers.giveUp(given, history);
            case Admission.Running running -> drop(record, "it is being answered");
            case Admission.Answered answered -> drop(record, "it was answered");
            case Admission.Conflict conflict ->
                refusals.refuse(
                        record,
                        new QuestionRefusedException(
                                Refusal.CONFLICT,
                                "Another question with this id was accepted before; give each question its own id."));
            case Admission.Unreadable(String complaint) ->
                refusals.refuse(record, new QuestionRefusedException(Refusal.JOURNAL_UNREADABLE, complaint));
        }
        return true;
    }

    /** Costs nothing but the writing, for which no search is to wait. */
    private void reject(JournaledAnswers.Case late, Arrival arrival, Place place) throws InterruptedException {
        boolean isAside = rejections.tryAcquire();
        try {
            if (isAside) {
                place.leave();
            }
            answers.reject(late, arrival, late.record().age(arrival.at()));
        } finally {
            if (isAside) {
                rejections.release();
            }
        }
    }

    private static void drop(QuestionRecord record, String why) {
        LOG.infof("Duplicate dropped: origin=%s why=%s", record.origin(), why);
        record.acknowledge();
    }

    private Pins pins(Question question) {
        Optional<Calibration> current = calibrations.current();
        return new Pins(
                question.seed(),
                question.limits(),
                current.map(Calibration::id),
                current.map(Calibration::models).orElse(ModelDigests.ANY));
    }

    private static long payload(QuestionRecord record) {
        byte[] value = record.value();
        return Fingerprint.of(value == null ? new byte[0] : value);
    }
}
