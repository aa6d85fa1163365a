package io.reckon.scheduler.system;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import io.reckon.proto.question.v1.Answer;
import io.reckon.proto.question.v1.Question;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The other side of the scheduler: publishes records, and reads what comes back. For one thread. */
final class Conversation implements AutoCloseable {

    private final Topics topics;
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<ConsumerRecord<byte[], byte[]>> received = new ArrayList<>();

    Conversation(String bootstrapServers, Topics topics) {
        this.topics = topics;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new ByteArraySerializer(), new ByteArraySerializer());
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "group.id",
                        "conversation-" + UUID.randomUUID(),
                        "auto.offset.reset",
                        "earliest",
                        "isolation.level",
                        "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(List.of(topics.answers(), topics.deadLetters()));
    }

    void publish(Question question) {
        publish(null, json(question));
    }

    /** Publishes a question that has waited for this long. */
    void publishAged(Question question, Duration age) {
        long then = Instant.now().minus(age).toEpochMilli();
        send(new ProducerRecord<>(topics.questions(), null, then, null, json(question)));
    }

    private static byte[] json(Question question) {
        try {
            return JsonFormat.printer().print(question).getBytes(StandardCharsets.UTF_8);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException(e);
        }
    }

    void publish(byte[] key, byte[] value) {
        publishTo(topics.questions(), key, value);
    }

    void publishTo(String topic, byte[] key, byte[] value) {
        send(new ProducerRecord<>(topic, key, value));
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        try {
            producer.send(record).get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("not published", e);
        }
    }

    /** Publishes the same to every partition of a topic. */
    void publishToAll(String topic, byte[] key, byte[] value) {
        producer.partitionsFor(topic)
                .forEach(place -> send(new ProducerRecord<>(topic, place.partition(), key, value)));
    }

    /** Reads until there are {@code count} answers to questions whose id begins like this, and returns them. */
    List<Answer> answers(String idPrefix, int count) {
        await(
                record -> record.topic().equals(topics.answers())
                        && answer(record).getQuestionId().startsWith(idPrefix),
                count);
        return answersSoFar(idPrefix);
    }

    /** The answer to one question. */
    Answer answer(String id) {
        return answers(id, 1).getFirst();
    }

    /** Answers that were read so far. */
    List<Answer> answersSoFar(String idPrefix) {
        return received.stream()
                .filter(record -> record.topic().equals(topics.answers()))
                .map(Conversation::answer)
                .filter(answer -> answer.getQuestionId().startsWith(idPrefix))
                .toList();
    }

    /** Reads until there are {@code count} refused records that match, and returns them. */
    List<ConsumerRecord<byte[], byte[]>> deadLetters(Predicate<ConsumerRecord<byte[], byte[]>> matches, int count) {
        Predicate<ConsumerRecord<byte[], byte[]>> both =
                record -> record.topic().equals(topics.deadLetters()) && matches.test(record);
        await(both, count);
        return received.stream().filter(both).toList();
    }

    static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /** Reads what there is for a while. */
    void listen(Duration time) {
        Instant end = Instant.now().plus(time);
        while (Instant.now().isBefore(end)) {
            consumer.poll(Duration.ofMillis(100)).forEach(received::add);
        }
    }

    private void await(Predicate<ConsumerRecord<byte[], byte[]>> matches, int count) {
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        while (received.stream().filter(matches).count() < count) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError(
                        "only " + received.stream().filter(matches).count() + " of " + count + " records came");
            }
            consumer.poll(Duration.ofMillis(100)).forEach(received::add);
        }
    }

    private static Answer answer(ConsumerRecord<byte[], byte[]> record) {
        Answer.Builder answer = Answer.newBuilder();
        try {
            JsonFormat.parser().merge(new String(record.value(), StandardCharsets.UTF_8), answer);
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
        return answer.build();
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
