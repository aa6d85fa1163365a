package io.reckon.launcher.chaos.history;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A record that was refused.
 *
 * @param origin partition and offset in the topic of questions, as {@code 2@41}
 * @param key its key; empty where it has none
 * @param reason why it was refused
 */
public record DeadLetter(String origin, String key, String reason) {
    static DeadLetter of(ConsumerRecord<byte[], byte[]> message) {
        String key = message.key() == null ? "" : new String(message.key(), StandardCharsets.UTF_8);
        return new DeadLetter(
                header(message, "reckon-partition") + "@" + header(message, "reckon-offset"),
                key,
                header(message, "reckon-reason"));
    }

    private static String header(ConsumerRecord<byte[], byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
