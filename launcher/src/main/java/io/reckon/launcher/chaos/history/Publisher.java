package io.reckon.launcher.chaos.history;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import io.reckon.launcher.broker.Topics;
import io.reckon.proto.question.v1.Question;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Publishes questions, and remembers of each what became of it. Safe for many threads. */
public final class Publisher implements AutoCloseable {
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(1);
    private static final JsonFormat.Printer PRINTER = JsonFormat.printer().omittingInsignificantWhitespace();

    private final Producer<byte[], byte[]> producer;
    private final Map<String, Sent> sent = new ConcurrentHashMap<>();

    /**
     * A question that was published.
     *
     * @param question the question
     * @param fate what became of it
     * @param nanos when it was sent, in the nanoseconds of this JVM
     */
    public record Sent(Question question, Fate fate, long nanos) {}

    /** Connects. */
    public Publisher(String bootstrapServers) {
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        5_000,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        5_000,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        30_000,
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        8 * 1024 * 1024),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Publishes a question under its id. */
    public void publish(Question question) {
        publish(question, question.getId().getBytes(StandardCharsets.UTF_8));
    }

    /** Publishes a question without a key, on any partition. */
    public void publishWithoutKey(Question question) {
        publish(question, null);
    }

    private void publish(Question question, byte @Nullable [] key) {
        String id = question.getId();
        long now = System.nanoTime();
        sent.put(id, new Sent(question, Fate.SENT, now));
        var unused = producer.send(
                new ProducerRecord<>(Topics.QUESTIONS, key, json(question)),
                (metadata, failure) -> sent.put(id, new Sent(question, fate(failure), now)));
    }

    /** Puts any bytes on the topic of questions. */
    public Future<RecordMetadata> send(byte @Nullable [] key, byte @Nullable [] value) {
        return producer.send(new ProducerRecord<>(Topics.QUESTIONS, key, value));
    }

    /** A question as it is published. */
    public static byte[] json(Question question) {
        try {
            return PRINTER.print(question).getBytes(StandardCharsets.UTF_8);
        } catch (InvalidProtocolBufferException impossible) {
            throw new IllegalStateException("a question has no field that JSON lacks", impossible);
        }
    }

    private static Fate fate(@Nullable Exception failure) {
        return switch (failure) {
            case null -> Fate.TAKEN;
            case RecordTooLargeException tooLarge -> Fate.REFUSED;
            case AuthorizationException refused -> Fate.REFUSED;
            default -> Fate.UNKNOWN;
        };
    }

    /** What is known of the questions whose id begins like this, by id. */
    public Map<String, Sent> history(String prefix) {
        Map<String, Sent> found = new ConcurrentHashMap<>();
        sent.forEach((id, question) -> {
            if (id.startsWith(prefix)) {
                found.put(id, question);
            }
        });
        return found;
    }

    /** What became of a question. */
    public Fate fate(String id) {
        Sent known = sent.get(id);
        return known == null ? Fate.REFUSED : known.fate();
    }

    @Override
    public void close() {
        producer.close(CLOSE_LIMIT);
    }
}
