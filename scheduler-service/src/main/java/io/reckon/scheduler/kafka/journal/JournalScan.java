package io.reckon.scheduler.kafka.journal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads a partition from its beginning to an offset. Not thread-safe. */
final class JournalScan {

    private static final Duration POLL = Duration.ofMillis(500);

    private final Consumer<byte[], byte[]> consumer;
    private final TopicPartition partition;
    private final long end;
    private final Deque<ConsumerRecord<byte[], byte[]>> polled = new ArrayDeque<>();

    JournalScan(Consumer<byte[], byte[]> consumer, TopicPartition partition, long end) {
        this.consumer = consumer;
        this.partition = partition;
        this.end = end;
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
    }

    /** The next record; empty: there is none before the end. */
    Optional<ConsumerRecord<byte[], byte[]>> next() throws InterruptedException {
        Optional<ConsumerRecord<byte[], byte[]>> next = peek();
        polled.poll();
        return next;
    }

    /** The record that comes next. */
    Optional<ConsumerRecord<byte[], byte[]>> peek() throws InterruptedException {
        while (polled.isEmpty() && consumer.position(partition) < end) {
            consumer.poll(POLL).forEach(polled::add);
            if (Thread.interrupted()) {
                throw new InterruptedException("the partition is given up");
            }
        }
        return Optional.ofNullable(polled.peek()).filter(record -> record.offset() < end);
    }

    /** Whether the record at this offset is among those that are read; asked for growing offsets. */
    boolean has(long offset) throws InterruptedException {
        Optional<ConsumerRecord<byte[], byte[]>> next = peek();
        while (next.isPresent() && next.get().offset() < offset) {
            next();
            next = peek();
        }
        return next.isPresent() && next.get().offset() == offset;
    }
}
