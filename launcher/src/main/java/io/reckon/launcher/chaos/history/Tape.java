package io.reckon.launcher.chaos.history;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import io.reckon.launcher.broker.Topics;
import io.reckon.proto.question.v1.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** All that was ever committed to the topics of answers and of refused records, as it comes. Safe for many threads. */
public final class Tape implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final JsonFormat.Parser PARSER = JsonFormat.parser().ignoringUnknownFields();

    private final Map<String, List<Heard>> answers = new HashMap<>();
    private final List<DeadLetter> letters = new ArrayList<>();
    private final KafkaConsumer<byte[], byte[]> consumer;
    private volatile boolean isClosed;

    /**
     * An answer as it came.
     *
     * @param answer the answer
     * @param nanos when it was heard, in the nanoseconds of this JVM
     */
    public record Heard(Answer answer, long nanos) {}

    /** Begins at the beginning of the topics, which have to be there. */
    public Tape(String bootstrapServers) {
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = Stream.of(Topics.ANSWERS, Topics.DEAD_LETTERS)
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Thread.ofPlatform().daemon().name("tape").start(this::run);
    }

    private void run() {
        try (consumer) {
            while (!isClosed) {
                for (ConsumerRecord<byte[], byte[]> message : consumer.poll(POLL)) {
                    hear(message);
                }
            }
        }
    }

    private synchronized void hear(ConsumerRecord<byte[], byte[]> message) {
        if (message.topic().equals(Topics.DEAD_LETTERS)) {
            letters.add(DeadLetter.of(message));
        } else {
            Answer answer = answer(message);
            answers.computeIfAbsent(answer.getQuestionId(), id -> new ArrayList<>())
                    .add(new Heard(answer, System.nanoTime()));
        }
        notifyAll();
    }

    private static Answer answer(ConsumerRecord<byte[], byte[]> message) {
        Answer.Builder answer = Answer.newBuilder();
        try {
            PARSER.merge(new String(message.value(), StandardCharsets.UTF_8), answer);
        } catch (InvalidProtocolBufferException foreign) {
            throw new IllegalStateException("something else than an answer lies in the topic of answers", foreign);
        }
        return answer.build();
    }

    /** All answers to a question. */
    public synchronized List<Heard> answers(String id) {
        return List.copyOf(answers.getOrDefault(id, List.of()));
    }

    /** Whether a question is answered. */
    public synchronized boolean isAnswered(String id) {
        return answers.containsKey(id);
    }

    /** All refused records. */
    public synchronized List<DeadLetter> letters() {
        return List.copyOf(letters);
    }

    /** Waits until all these questions are answered; false where the time is over before. */
    public synchronized boolean awaitAnswers(Iterable<String> ids, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        for (String id : ids) {
            while (!answers.containsKey(id)) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                wait(Math.max(1, Duration.ofNanos(left).toMillis()));
            }
        }
        return true;
    }

    @Override
    public void close() {
        isClosed = true; // the thread sees it after its poll, and closes the consumer
    }
}
