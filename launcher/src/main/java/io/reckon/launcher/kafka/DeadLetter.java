package io.reckon.launcher.kafka;

import io.reckon.launcher.answer.Answer;
import io.reckon.launcher.answer.Outcome;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Maps a record of the topic {@code questions.dlq} to the answer that its question was refused. */
final class DeadLetter {
    private static final String REASON = "reckon-reason";
    private static final String DETAIL = "reckon-detail";

    private DeadLetter() {}

    /** The question is known by what was published, or, where that cannot be read, by the record's key. */
    static Answer read(ConsumerRecord<String, String> message) {
        String reason = header(message, REASON) + ": " + header(message, DETAIL);
        String id = QuestionMessage.id(message.value()).orElseGet(() -> message.key() == null ? "" : message.key());
        return Answer.without(id, Outcome.REJECTED, reason);
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null
                ? "not given"
                : new String(header.value(), StandardCharsets.UTF_8);
    }
}
