package io.reckon.calibration.kafka;

import io.reckon.calibration.contract.QuestionMapper;
import io.reckon.calibration.trial.Models;
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

    /** The reply to the question that the record or, where that cannot be read, its key names; nothing where none does. */
    static Optional<Reply> reply(ConsumerRecord<String, @Nullable String> message) {
        return QuestionMapper.id(message.value())
                .or(() -> Optional.ofNullable(message.key()))
                .map(id -> new Reply(id, TrialAnswer.refused(reason(message)), Models.NONE));
    }

    private static String reason(ConsumerRecord<String, @Nullable String> message) {
        return Stream.of("reckon-reason", "reckon-detail")
                .map(name -> message.headers().lastHeader(name))
                .filter(header -> header != null && header.value() != null)
                .map(header -> new String(header.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining(": "));
    }
}
