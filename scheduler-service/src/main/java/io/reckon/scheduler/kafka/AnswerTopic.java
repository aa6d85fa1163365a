package io.reckon.scheduler.kafka;

import io.reckon.scheduler.answer.Answer;
import io.reckon.scheduler.contract.AnswerMapper;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;

/** The topic of answers; the key is the question's id. */
@Singleton
final class AnswerTopic {

    private final RecordWriter writer;

    AnswerTopic(@Channel("answers") MutinyEmitter<byte[]> emitter) {
        this.writer = new RecordWriter("answers", emitter);
    }

    /** Writes an answer; without its candidates, where they make it larger than a record can be. */
    void write(Answer answer) throws InterruptedException {
        byte[] key = answer.question().id().getBytes(StandardCharsets.UTF_8);
        try {
            writer.write(key, json(answer), new RecordHeaders());
        } catch (RecordTooLargeException e) {
            writer.write(key, json(answer.withoutCandidates()), new RecordHeaders());
        }
    }

    static byte[] json(Answer answer) {
        return AnswerMapper.toJson(answer).getBytes(StandardCharsets.UTF_8);
    }
}
