package io.reckon.launcher.kafka;

import io.reckon.launcher.answer.Answer;
import io.reckon.launcher.broker.Topics;
import io.reckon.launcher.question.Question;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Publishes questions and hears every answer that is published after it was opened, whoever asked. For one thread.
 *
 * <p>It joins no consumer group, so it disturbs nobody and hears all partitions.
 */
public final class Exchange implements AutoCloseable {
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(1);

    private final Producer<String, String> producer;
    private final Consumer<String, String> consumer;

    private Exchange(Producer<String, String> producer, Consumer<String, String> consumer) {
        this.producer = producer;
        this.consumer = consumer;
    }

    /**
     * Connects and takes its place at the end of the answers.
     *
     * @throws KafkaException when the broker cannot be reached
     */
    public static Exchange open(String bootstrapServers) {
        Producer<String, String> producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG, 15_000,
                        ProducerConfig.LINGER_MS_CONFIG, 0),
                new StringSerializer(),
                new StringSerializer());
        Consumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        15_000,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new StringDeserializer(),
                new StringDeserializer());
        Exchange exchange = new Exchange(producer, consumer);
        try {
            exchange.seekToEnd();
            return exchange;
        } catch (KafkaException unreachable) {
            exchange.close();
            throw unreachable;
        }
    }

    private void seekToEnd() {
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : List.of(Topics.ANSWERS, Topics.DEAD_LETTERS)) {
            consumer.partitionsFor(topic)
                    .forEach(partition -> partitions.add(new TopicPartition(topic, partition.partition())));
        }
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position); // seeking is lazy: what is published from here on must be heard
    }

    /** Puts questions on the topic, in order; all are there when it returns. */
    public void publish(Collection<Question> questions) throws InterruptedException {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (Question question : questions) {
            sent.add(producer.send(
                    new ProducerRecord<>(Topics.QUESTIONS, question.key(), QuestionMessage.json(question))));
        }
        for (Future<RecordMetadata> acknowledgement : sent) {
            try {
                acknowledgement.get();
            } catch (ExecutionException refused) {
                throw new KafkaException("a question was not taken", refused.getCause());
            }
        }
    }

    /** The next answers; empty when none comes within the given time. */
    public List<Answer> poll(Duration limit) {
        List<Answer> answers = new ArrayList<>();
        for (ConsumerRecord<String, String> message : consumer.poll(limit)) {
            read(message).ifPresent(answers::add);
        }
        return answers;
    }

    private static Optional<Answer> read(ConsumerRecord<String, String> message) {
        if (message.value() == null) {
            return Optional.empty();
        }
        return message.topic().equals(Topics.DEAD_LETTERS)
                ? Optional.of(DeadLetter.read(message))
                : AnswerMessage.read(message.value());
    }

    @Override
    public void close() {
        producer.close(CLOSE_LIMIT);
        consumer.close(CloseOptions.timeout(CLOSE_LIMIT));
    }
}
