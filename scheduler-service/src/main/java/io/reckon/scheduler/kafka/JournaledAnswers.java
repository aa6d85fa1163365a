package io.reckon.scheduler.kafka;

import io.reckon.scheduler.answer.Answer;
import io.reckon.scheduler.answer.SearchCancelledException;
import io.reckon.scheduler.answer.Status;
import io.reckon.scheduler.journal.Arrival;
import io.reckon.scheduler.journal.CurrentSearch;
import io.reckon.scheduler.journal.Fingerprint;
import io.reckon.scheduler.journal.History;
import io.reckon.scheduler.journal.JournalEntry;
import io.reckon.scheduler.journal.JournalLostException;
import io.reckon.scheduler.journal.JournalRecord;
import io.reckon.scheduler.journal.Pins;
import io.reckon.scheduler.journal.SearchJournal;
import io.reckon.scheduler.kafka.journal.JournalTopics;
import io.reckon.scheduler.kafka.journal.PartitionJournal;
import io.reckon.scheduler.policy.Calibration;
import io.reckon.scheduler.question.Question;
import io.reckon.scheduler.question.QuestionRefusedException;
import io.reckon.scheduler.question.Refusal;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jboss.logging.Logger;

/** Terminal answers, each written in one transaction with the end of its question's journal, and then acknowledged. */
@Singleton
final class JournaledAnswers {

    private static final Logger LOG = Logger.getLogger(JournaledAnswers.class);

    private final Answering answering;
    private final PinnedCalibrations calibrations;
    private final Refusals refusals;
    private final JournalTopics topics;
    private final InstantSource clock;

    JournaledAnswers(
            Answering answering,
            PinnedCalibrations calibrations,
            Refusals refusals,
            JournalTopics topics,
            InstantSource clock) {
        this.answering = answering;
        this.calibrations = calibrations;
        this.refusals = refusals;
        this.topics = topics;
        this.clock = clock;
    }

    /**
     * A question that is to be taken to its end.
     *
     * @param question the question
     * @param record the record that it came in
     * @param journal where its end is written
     */
    record Case(Question question, QuestionRecord record, PartitionJournal journal) {}

    /** Admits a question to the budget that it shares; throws why it is refused. */
    void admit(Question question) {
        answering.admit(question);
    }

    /** Searches for the answer from where the history ends; false where the journal was lost on the way. */
    boolean isAnswered(Case given, History history) throws InterruptedException {
        PartitionJournal journal = given.journal();
        SearchJournal search = journal.open(history, clock);
        try {
            Answer answer = CurrentSearch.with(search, () -> answer(given.question(), history))
                    .costing(search.costBeside());
            finish(given, history, answer, search.erasure());
            return true;
        } catch (SearchCancelledException e) {
            if (journal.isLost() && !Thread.currentThread().isInterrupted()) {
                return false;
            }
            handOver(given, search);
            return true;
        } finally {
            journal.forget(search);
            answering.givenUp(given.question());
        }
    }

    private Answer answer(Question asked, History history) {
        Pins pins = history.claim().pins();
        Question question = asked.with(pins.seed(), pins.limits());
        Optional<Calibration> held = calibrations.of(pins.calibrationId());
        Answer answer = answering.answer(question, held, history.claim().accepted());
        boolean isOther = !held.map(Calibration::id).equals(pins.calibrationId());
        return isOther && answer.status() == Status.FAILED
                ? answer.because("The search was begun with calibration "
                        + pins.calibrationId().orElse("(none)") + ", which this scheduler does not hold any more. "
                        + answer.reason())
                : answer;
    }

    private static void handOver(Case given, SearchJournal search) {
        boolean wasInterrupted = Thread.interrupted();
        try {
            given.journal().write(search.handOver());
            LOG.infof("Question handed over: questionId=%s", given.question().id());
        } catch (InterruptedException | JournalLostException e) {
            LOG.infof("Question given up: questionId=%s", given.question().id());
        }
        if (wasInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Answers a question that nobody waits for any more, at no cost. */
    void reject(Case given, Arrival arrival, Duration age) throws InterruptedException {
        Question question = given.question();
        Answer answer = Answer.rejected(
                question,
                "The question has waited for " + age.toMillis() + " ms, longer than its deadline of "
                        + question.limits().deadline().toMillis()
                        + " ms; ask again when there is less to do, or add schedulers and services.");
        finish(
                given,
                new JournalRecord.Done(
                        question.id(), arrival.payload(), 0, clock.instant(), 0, answering.share(answer)),
                answer,
                List.of());
    }

    /** Answers a question on which several processes have stopped, and sets its record aside: both or none. */
    void giveUp(Case given, History history) throws InterruptedException {
        JournalRecord.Claim claim = history.claim();
        Question question =
                given.question().with(claim.pins().seed(), claim.pins().limits());
        String reason = "Schedulers have stopped in the midst of this question " + (claim.strikes() - 1)
                + " times in a row; their logs say why. The record is in the topic of refused records.";
        SearchJournal search = new SearchJournal(history, given.journal(), clock);
        Answer answer = Answer.failed(question, reason, Duration.between(claim.accepted(), clock.instant()))
                .costing(search.costBeside());
        QuestionRefusedException refusal = new QuestionRefusedException(Refusal.CLAIMS_EXHAUSTED, reason);
        ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>(
                topics.deadLetters(),
                null,
                given.record().key(),
                given.record().value(),
                DeadLetterTopic.headers(given.record(), refusal));
        byte[] json = AnswerTopic.json(answer);
        given.journal()
                .finish(List.of(published(question, json), letter), done(history, answer, json), search.erasure());
        refusals.refused(given.record(), refusal.refusal());
        answering.published(answer);
        given.record().acknowledge();
    }

    private void finish(Case given, History history, Answer answer, List<JournalEntry> erasure)
            throws InterruptedException {
        finish(given, done(history, answer, AnswerTopic.json(answer)), answer, erasure);
    }

    /** Without its candidates, where they make the answer larger than a record can be. */
    private void finish(Case given, JournalRecord.Done done, Answer answer, List<JournalEntry> erasure)
            throws InterruptedException {
        Question question = given.question();
        try {
            given.journal().finish(List.of(published(question, AnswerTopic.json(answer))), done, erasure);
        } catch (RecordTooLargeException e) {
            byte[] json = AnswerTopic.json(answer.withoutCandidates());
            given.journal().finish(List.of(published(question, json)), done, erasure);
        }
        answering.published(answer);
        given.record().acknowledge();
    }

    private ProducerRecord<byte[], byte[]> published(Question question, byte[] json) {
        return new ProducerRecord<>(topics.answers(), PartitionJournal.key(question.id()), json);
    }

    private JournalRecord.Done done(History history, Answer answer, byte[] json) {
        Instant now = clock.instant();
        JournalRecord.Claim claim = history.claim();
        return new JournalRecord.Done(
                claim.questionId(), claim.payload(), claim.epoch(), now, Fingerprint.of(json), answering.share(answer));
    }
}
