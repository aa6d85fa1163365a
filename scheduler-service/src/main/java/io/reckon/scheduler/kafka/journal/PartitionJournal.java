package io.reckon.scheduler.kafka.journal;

import io.reckon.scheduler.contract.JournalMapper;
import io.reckon.scheduler.journal.Admission;
import io.reckon.scheduler.journal.Arrival;
import io.reckon.scheduler.journal.History;
import io.reckon.scheduler.journal.JournalEntry;
import io.reckon.scheduler.journal.JournalRecord;
import io.reckon.scheduler.journal.JournalWriter;
import io.reckon.scheduler.journal.Register;
import io.reckon.scheduler.journal.SearchJournal;
import io.reckon.scheduler.journal.SteadyClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.utils.Utils;

/**
 * The journal of one partition, while this process owns it: admits questions, and writes what happens to them. Thread-safe.
 */
public final class PartitionJournal implements JournalWriter {

    private static final Duration LOOK = Duration.ofMillis(20);

    private final Place place;
    private final JournalTopics topics;
    private final Register register;
    private final JournalLoss loss;
    private final PartitionWriter facts;
    private final PartitionWriter ends;
    private final Map<SearchJournal, Thread> searches = new ConcurrentHashMap<>();
    private volatile boolean isSuspended;

    /**
     * Where a journal is.
     *
     * @param partition of the questions and of the journal
     * @param partitions that there are
     */
    record Place(int partition, int partitions) {}

    /**
     * How records get into it.
     *
     * @param facts what happens to searches: in order, and soon
     * @param ends what counts only as a whole
     */
    record Deliveries(Delivery facts, Delivery ends) {}

    PartitionJournal(Place place, JournalTopics topics, Register register, Deliveries deliveries) {
        this.place = place;
        this.topics = topics;
        this.register = register;
        this.loss = new JournalLoss(place.partition());
        this.facts = new PartitionWriter("facts-" + place.partition(), deliveries.facts(), loss);
        this.ends = new PartitionWriter("ends-" + place.partition(), deliveries.ends(), loss);
    }

    /** Says what to do with a question. */
    public Admission admit(Arrival arrival) {
        return register.admit(arrival);
    }

    /** Whether another process owns the partition by now, or this one has given it up. */
    public boolean isLost() {
        return loss.hasHappened();
    }

    /** Whether records with this key belong here, so that all of them meet. */
    public boolean isHome(String key) {
        return Utils.toPositive(Utils.murmur2(key(key))) % place.partitions() == place.partition();
    }

    /**
     * Opens the journal of a search whose claim is granted, and writes the claim. The search runs on this thread, which is
     * interrupted where the partition is given up; {@link #forget} has to follow.
     */
    public SearchJournal open(History history, InstantSource clock) throws InterruptedException {
        write(List.of(JournalEntry.of(history.claim())));
        SearchJournal search = new SearchJournal(
                history, this, SteadyClock.from(history.claim().accepted(), clock));
        searches.put(search, Thread.currentThread());
        if (isSuspended) {
            search.suspend();
        }
        return search;
    }

    /** Takes note that a search does not run any more. */
    public void forget(SearchJournal search) {
        searches.remove(search);
    }

    /** Ends all searches at their next call. */
    void suspend() {
        isSuspended = true;
        searches.keySet().forEach(SearchJournal::suspend);
    }

    @Override
    public void write(List<JournalEntry> entries) throws InterruptedException {
        facts.write(records(entries));
    }

    /** Writes a record beside the journal, where it belongs. */
    public void publish(ProducerRecord<byte[], byte[]> record) throws InterruptedException {
        ends.write(List.of(record));
    }

    /**
     * Writes a question's terminal answer with the end of its journal: both or none.
     *
     * @param beside the answer, and what else is to be published with it
     * @param done the end
     * @param erasure entries of the journal that are void with it
     * @throws RecordTooLargeException if the broker does not take it
     */
    public void finish(List<ProducerRecord<byte[], byte[]>> beside, JournalRecord.Done done, List<JournalEntry> erasure)
            throws InterruptedException {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>(beside);
        records.addAll(records(erasure));
        records.addAll(records(List.of(JournalEntry.of(done))));
        ends.write(records);
        register.done(done);
    }

    /** Forgets the questions that were answered before {@code instant}. */
    void expire(Instant instant) throws InterruptedException {
        List<JournalEntry> expired = register.expire(instant);
        if (!expired.isEmpty()) {
            ends.write(records(expired));
        }
    }

    private List<ProducerRecord<byte[], byte[]>> records(List<JournalEntry> entries) {
        return entries.stream()
                .map(entry -> new ProducerRecord<>(
                        topics.journal(),
                        place.partition(),
                        JournalMapper.key(entry.key()),
                        entry.record().map(JournalMapper::toBytes).orElse(null)))
                .toList();
    }

    /** The key of a question's records. */
    public static byte[] key(String questionId) {
        return questionId.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether nothing can be written any more, once this time has passed or earlier. */
    boolean isLostWithin(Duration time) throws InterruptedException {
        return loss.hasHappenedWithin(time);
    }

    /** Writes nothing any more, as soon as no search runs, and in {@code handOver} at the latest; then ends the others. */
    void close(Duration handOver) {
        suspend();
        long end = System.nanoTime() + handOver.toNanos();
        try {
            while (!searches.isEmpty() && System.nanoTime() < end) {
                Thread.sleep(LOOK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        loss.isWanted();
        searches.values().forEach(Thread::interrupt);
    }
}
