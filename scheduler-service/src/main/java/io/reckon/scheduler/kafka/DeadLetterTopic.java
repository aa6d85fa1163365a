package io.reckon.scheduler.kafka;

import io.reckon.scheduler.question.QuestionRefusedException;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;

/**
 * The topic of refused records: key, value and headers as they came, and headers that say why and where from:
 * {@code reckon-reason} (a {@link io.reckon.scheduler.question.Refusal}), {@code reckon-detail}, {@code reckon-topic},
 * {@code reckon-partition}, {@code reckon-offset}, {@code reckon-timestamp}.
 */
@Singleton
final class DeadLetterTopic {

    /** What is kept of a record that leaves no room for the headers; {@code reckon-truncated} gives its real size. */
    private static final int TRUNCATED_BYTES = 64 * 1024;

    private final RecordWriter writer;

    DeadLetterTopic(@Channel("dead-letters") MutinyEmitter<byte[]> emitter) {
        this.writer = new RecordWriter("dead-letters", emitter);
    }

    /** Writes a record that was refused. */
    void write(QuestionRecord record, QuestionRefusedException why) throws InterruptedException {
        ConsumerRecord<byte[], byte[]> source = record.source();
        Headers headers = headers(record, why);
        byte[] value = source.value();
        try {
            writer.write(source.key(), value, headers);
        } catch (RecordTooLargeException e) {
            add(headers, "truncated", Integer.toString(value.length));
            writer.write(null, Arrays.copyOf(value, Math.min(value.length, TRUNCATED_BYTES)), headers);
        }
    }

    /** The headers of a record, and those that say why it was refused and where it was read. */
    static Headers headers(QuestionRecord record, QuestionRefusedException why) {
        ConsumerRecord<byte[], byte[]> source = record.source();
        Headers headers = new RecordHeaders(source.headers());
        add(headers, "reason", why.refusal().name());
        add(headers, "detail", why.detail());
        add(headers, "topic", source.topic());
        add(headers, "partition", Integer.toString(source.partition()));
        add(headers, "offset", Long.toString(source.offset()));
        add(headers, "timestamp", Long.toString(source.timestamp()));
        return headers;
    }

    private static void add(Headers headers, String name, String value) {
        headers.remove("reckon-" + name).add("reckon-" + name, value.getBytes(StandardCharsets.UTF_8));
    }
}
