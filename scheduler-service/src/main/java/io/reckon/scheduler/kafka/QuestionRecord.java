package io.reckon.scheduler.kafka;

import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jspecify.annotations.Nullable;

/** One record of the topic of questions, as it came, and its acknowledgement. */
final class QuestionRecord {

    /** Says of a record that was moved where it was read. */
    private static final String MOVED = "reckon-moved-from";

    private final Message<byte[]> message;
    private final ConsumerRecord<byte[], byte[]> source;

    private QuestionRecord(Message<byte[]> message, ConsumerRecord<byte[], byte[]> source) {
        this.message = message;
        this.source = source;
    }

    @SuppressWarnings("unchecked") // the channel reads keys and values as bytes
    static QuestionRecord of(Message<byte[]> message) {
        IncomingKafkaRecordMetadata<byte[], byte[]> metadata = message.getMetadata(IncomingKafkaRecordMetadata.class)
                .orElseThrow(() -> new IllegalStateException("not a message from Kafka"));
        return new QuestionRecord(message, metadata.getRecord());
    }

    /** The record itself. */
    ConsumerRecord<byte[], byte[]> source() {
        return source;
    }

    /** Where it was read: topic, partition and offset. */
    String origin() {
        return source.topic() + "-" + source.partition() + "@" + source.offset();
    }

    /** How long it has waited in its topic, by the time of its publisher or of its broker. */
    Duration age(Instant now) {
        return Duration.between(Instant.ofEpochMilli(source.timestamp()), now);
    }

    /** Whether it may still be moved to another partition; one that was is answered where it lies. */
    boolean isMovable() {
        return source.headers().lastHeader(MOVED) == null;
    }

    /** The same record with another key, so that it lies where that belongs. */
    ProducerRecord<byte[], byte[]> moved(String key) {
        RecordHeaders headers = new RecordHeaders(source.headers());
        headers.add(MOVED, origin().getBytes(StandardCharsets.UTF_8));
        return new ProducerRecord<>(
                source.topic(),
                null,
                source.timestamp(),
                key.getBytes(StandardCharsets.UTF_8),
                source.value(),
                headers);
    }

    byte @Nullable [] value() {
        return source.value();
    }

    byte @Nullable [] key() {
        return source.key();
    }

    /** Acknowledges the record; it is not delivered again. */
    void acknowledge() {
        message.ack().toCompletableFuture().join();
    }

    /** The text of these bytes; empty where they are not well-formed UTF-8. */
    static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
