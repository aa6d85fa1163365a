package io.reckon.scheduler.kafka;

import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import java.time.Duration;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes records to one topic. A record is written once the brokers have it; until then the writer tries again, since
 * what it writes is the only trace of a question that is about to be acknowledged.
 */
final class RecordWriter {

    private static final Logger LOG = Logger.getLogger(RecordWriter.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final String channel;
    private final MutinyEmitter<byte[]> emitter;

    RecordWriter(String channel, MutinyEmitter<byte[]> emitter) {
        this.channel = channel;
        this.emitter = emitter;
    }

    /**
     * Writes a record; returns when it is written.
     *
     * @throws RecordTooLargeException if no repetition can help
     * @throws InterruptedException if the service stops before it is written
     */
    void write(byte @Nullable [] key, byte @Nullable [] value, Headers headers) throws InterruptedException {
        while (true) {
            try {
                emitter.sendMessageAndAwait(message(key, value, headers));
                return;
            } catch (RuntimeException e) {
                RecordTooLargeException tooLarge = tooLarge(e);
                if (tooLarge != null) {
                    throw tooLarge;
                }
                if (Thread.currentThread().isInterrupted()) {
                    throw new InterruptedException("stopped while writing to " + channel);
                }
                LOG.errorf(e, "Record not written, trying again: channel=%s", channel);
                Thread.sleep(PAUSE);
            }
        }
    }

    private static Message<byte[]> message(byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        return Message.of(
                value,
                Metadata.of(OutgoingKafkaRecordMetadata.<byte[]>builder()
                        .withKey(key)
                        .withHeaders(headers)
                        .build()));
    }

    private static @Nullable RecordTooLargeException tooLarge(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RecordTooLargeException tooLarge) {
                return tooLarge;
            }
        }
        return null;
    }
}
