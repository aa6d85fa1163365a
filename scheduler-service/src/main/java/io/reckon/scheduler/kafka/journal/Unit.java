package io.reckon.scheduler.kafka.journal;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Records that belong together. One thread sends it; others may wait for it. */
final class Unit {

    private final List<ProducerRecord<byte[], byte[]>> records;
    private final CompletableFuture<Void> written = new CompletableFuture<>();
    private final AtomicReference<@Nullable Exception> refusal = new AtomicReference<>();
    private final AtomicInteger unacknowledged = new AtomicInteger();

    Unit(List<ProducerRecord<byte[], byte[]>> records) {
        this.records = List.copyOf(records);
    }

    /** Sends its records in a transaction that was begun, and runs {@code then} once all that have to have them do. */
    void send(Producer<byte[], byte[]> producer, Runnable then) {
        refusal.set(null);
        unacknowledged.set(records.size());
        try {
            for (ProducerRecord<byte[], byte[]> record : records) {
                var unused = producer.send(record, (metadata, failure) -> acknowledged(failure, then));
            }
        } catch (KafkaException e) {
            refusal.compareAndSet(null, e);
        }
    }

    private void acknowledged(@Nullable Exception failure, Runnable then) {
        if (failure != null) {
            refusal.compareAndSet(null, failure);
        }
        if (unacknowledged.decrementAndGet() == 0 && refusal.get() == null) {
            then.run();
        }
    }

    /** Why the brokers did not take all of its records; null: they did, or have not said so yet. */
    @Nullable
    Exception refusal() {
        return refusal.get();
    }

    /** No crash can undo it any more. */
    void complete() {
        written.complete(null);
    }

    /** It is not written, for this reason. */
    void fail(Throwable why) {
        written.completeExceptionally(why);
    }

    /** Waits until it is written; throws the reason where it is not. */
    void await() throws InterruptedException, ExecutionException {
        written.get();
    }
}
