package io.reckon.scheduler.kafka.journal;

import io.reckon.scheduler.journal.JournalLostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes units of records, each all or none. One thread commits whatever is waiting in one transaction, so that many
 * searches share the cost of a commit. Once anything says that another owner is there, nothing is written any more.
 * Thread-safe.
 */
final class PartitionWriter implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(PartitionWriter.class);
    private static final int MAX_UNITS = 256;
    private static final Duration IDLE = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration CLOSING = Duration.ofSeconds(2);

    private record Unit(List<ProducerRecord<byte[], byte[]>> records, CompletableFuture<Void> written) {}

    private final Producer<byte[], byte[]> producer;
    private final BlockingQueue<Unit> waiting = new LinkedBlockingQueue<>();
    private final AtomicReference<@Nullable JournalLostException> lost = new AtomicReference<>();
    private final Thread thread;

    /** Takes over a producer whose transactions are initialised. */
    PartitionWriter(int partition, Producer<byte[], byte[]> producer) {
        this.producer = producer;
        this.thread = Thread.ofPlatform().daemon().name("journal-" + partition).start(this::run);
    }

    /** Whether nothing is written any more, once this time has passed or earlier. */
    boolean isLostWithin(Duration time) throws InterruptedException {
        return thread.join(time);
    }

    /** Whether nothing is written any more. */
    boolean isLost() {
        return lost.get() != null;
    }

    /**
     * Writes these records, all or none, and tries for as long as it takes.
     *
     * @throws RecordTooLargeException if no repetition can help
     * @throws JournalLostException if nothing is written any more
     */
    void write(List<ProducerRecord<byte[], byte[]>> records) throws InterruptedException {
        while (true) {
            Unit unit = new Unit(records, new CompletableFuture<>());
            waiting.add(unit);
            if (isLost()) {
                refuseWaiting();
            }
            try {
                unit.written().get();
                return;
            } catch (ExecutionException e) {
                if (e.getCause() instanceof JournalLostException mine) {
                    throw new JournalLostException(String.valueOf(mine.getMessage()), mine);
                }
                if (e.getCause() instanceof RecordTooLargeException tooLarge) {
                    throw tooLarge;
                }
                LOG.errorf(e, "Journal not written, trying again: thread=%s", thread.getName());
                Thread.sleep(PAUSE);
            }
        }
    }

    private void run() {
        while (!isLost()) {
            try {
                Unit first = waiting.poll(IDLE.toMillis(), TimeUnit.MILLISECONDS);
                if (first != null) {
                    List<Unit> batch = new ArrayList<>(List.of(first));
                    waiting.drainTo(batch, MAX_UNITS - 1);
                    commitOrSeparate(batch);
                }
            } catch (InterruptedException e) {
                lose("the journal is closed", e);
            } catch (RuntimeException e) {
                lose("the journal has another owner, or is out of reach: " + e.getMessage(), e);
            }
        }
        refuseWaiting();
        producer.close(CLOSING);
    }

    /** Commits units together; if the broker refuses something, one by one, so that only the cause of it fails. */
    private void commitOrSeparate(List<Unit> batch) {
        Throwable failure = commit(batch);
        if (failure == null) {
            batch.forEach(unit -> unit.written().complete(null));
        } else if (batch.size() == 1) {
            batch.getFirst().written().completeExceptionally(failure);
        } else {
            batch.forEach(unit -> commitOrSeparate(List.of(unit)));
        }
    }

    /** Commits units in one transaction, or undoes it and says why; throws where the transaction cannot even be undone. */
    private @Nullable Throwable commit(List<Unit> batch) {
        AtomicReference<@Nullable Throwable> refused = new AtomicReference<>();
        try {
            producer.beginTransaction();
            for (Unit unit : batch) {
                for (ProducerRecord<byte[], byte[]> record : unit.records()) {
                    var unused = producer.send(record, (metadata, failure) -> refused.compareAndSet(null, failure));
                }
            }
            producer.commitTransaction();
            return null;
        } catch (KafkaException e) {
            try {
                producer.abortTransaction();
            } catch (RuntimeException fatal) {
                batch.forEach(unit -> unit.written()
                        .completeExceptionally(new JournalLostException(String.valueOf(fatal.getMessage()), fatal)));
                throw fatal;
            }
            Throwable cause = refused.get();
            return cause == null ? e : cause;
        }
    }

    private void lose(String reason, Exception cause) {
        if (lost.compareAndSet(null, new JournalLostException(reason, cause))) {
            LOG.warnf("Journal given up: thread=%s reason=%s", thread.getName(), reason);
        }
    }

    private void refuseWaiting() {
        JournalLostException why = lost.get();
        List<Unit> refused = new ArrayList<>();
        waiting.drainTo(refused);
        if (why != null) {
            refused.forEach(unit -> unit.written().completeExceptionally(why));
        }
    }

    /** Writes nothing any more; what is being committed is committed or not. */
    @Override
    public void close() {
        lost.compareAndSet(null, new JournalLostException("the partition is given up"));
    }
}
