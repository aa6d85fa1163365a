package io.reckon.launcher.kafka;

import io.reckon.launcher.answer.Answer;
import io.reckon.launcher.answer.Outcome;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Maps a record of the topic {@code questions.dlq} to the answer that its question was refused. */
final class DeadLetter {
    private static final String REASON = "reckon.reason";

    private DeadLetter() {}

    /** The question is known by the record's key, which we set to its id. */
    static Answer read(ConsumerRecord<String, String> message) {
        Header header = message.headers().lastHeader(REASON);
        String reason = header == null || header.value() == null
                ? "refused without a reason"
                : new String(header.value(), StandardCharsets.UTF_8);
        return Answer.without(message.key() == null ? "" : message.key(), Outcome.REJECTED, reason);
    }
}
