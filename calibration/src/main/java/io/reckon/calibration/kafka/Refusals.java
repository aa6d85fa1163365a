package io.reckon.calibration.kafka;

import io.reckon.calibration.trial.QuestionChannel.Reply;
import io.reckon.calibration.trial.TrialAnswer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Reads the dead letter queue: questions that the deployment refused, with the reason in their headers. */
final class Refusals {

    private Refusals() {}

    /** The reply to the question that the record's key names; nothing where it has no key. */
    static Optional<Reply> reply(ConsumerRecord<String, @Nullable String> message) {
        @Nullable String id = message.key();
        return id == null ? Optional.empty() : Optional.of(new Reply(id, TrialAnswer.refused(reason(message))));
    }

    private static String reason(ConsumerRecord<String, @Nullable String> message) {
        return Stream.of("reckon-reason", "reckon-detail")
                .map(name -> message.headers().lastHeader(name))
                .filter(header -> header != null && header.value() != null)
                .map(header -> new String(header.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining(": "));
    }
}
