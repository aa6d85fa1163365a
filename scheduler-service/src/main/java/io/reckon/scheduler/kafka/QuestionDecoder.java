package io.reckon.scheduler.kafka;

import io.reckon.scheduler.contract.QuestionMapper;
import io.reckon.scheduler.question.Question;
import io.reckon.scheduler.question.QuestionRefusedException;
import io.reckon.scheduler.question.QuestionValidator;
import io.reckon.scheduler.question.Refusal;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Turns records into questions. */
@Singleton
final class QuestionDecoder {

    /** Room for a question of the largest size with every character escaped, and for the fields beside it. */
    private static final int MAX_RECORD_BYTES = 128 * 1024;

    private final QuestionValidator validator;

    QuestionDecoder(QuestionValidator validator) {
        this.validator = validator;
    }

    /**
     * Decodes and validates a record.
     *
     * @throws QuestionRefusedException if it is not a question that can be answered
     */
    Question decode(QuestionRecord record) {
        byte[] value = record.value();
        if (value == null || value.length == 0) {
            throw new QuestionRefusedException(
                    Refusal.EMPTY_RECORD, "The record has no value; publish {\"text\": \"...\"}.");
        }
        if (value.length > MAX_RECORD_BYTES) {
            throw new QuestionRefusedException(
                    Refusal.RECORD_TOO_LARGE,
                    "The record has " + value.length + " bytes; " + MAX_RECORD_BYTES + " are allowed.");
        }
        String json = text(value, "value");
        byte[] key = record.key();
        Optional<String> id = key == null ? Optional.empty() : Optional.of(text(key, "key"));
        return validator.accept(QuestionMapper.fromJson(id, json));
    }

    private static String text(byte[] bytes, String part) {
        return QuestionRecord.utf8(bytes)
                .orElseThrow(() -> new QuestionRefusedException(
                        Refusal.INVALID_UTF8, "The record's " + part + " is not well-formed UTF-8."));
    }
}
