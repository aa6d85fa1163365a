package io.reckon.calibration.kafka;

import io.reckon.calibration.CalibrationException;
import io.reckon.calibration.contract.AnswerMapper;
import io.reckon.calibration.contract.QuestionMapper;
import io.reckon.calibration.trial.QuestionChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Way to a deployment through its Kafka topics; hears only what is published after it was opened. */
public final class KafkaQuestionChannel implements QuestionChannel {

    private static final Duration CLOSE = Duration.ofSeconds(5);

    private final Topics topics;
    private final Producer<String, String> producer;
    private final Consumer<String, String> consumer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    KafkaQuestionChannel(Topics topics, Producer<String, String> producer, Consumer<String, String> consumer) {
        this.topics = topics;
        this.producer = producer;
        this.consumer = consumer;
    }

    /**
     * Opens a channel.
     *
     * @param bootstrapServers Kafka of the deployment, {@code host:port} separated by commas
     * @throws CalibrationException if it cannot be reached or lacks a topic
     */
    public static KafkaQuestionChannel open(String bootstrapServers, Topics topics) {
        try {
            KafkaQuestionChannel channel = new KafkaQuestionChannel(
                    topics, KafkaClients.producer(bootstrapServers), KafkaClients.consumer(bootstrapServers));
            channel.listenFromNowOn();
            return channel;
        } catch (KafkaException e) {
            throw new CalibrationException("no Kafka at %s: %s".formatted(bootstrapServers, KafkaClients.reason(e)), e);
        }
    }

    @Override
    public void ask(Ask ask) {
        requireWorking();
        ProducerRecord<String, String> message =
                new ProducerRecord<>(topics.questions(), ask.id(), QuestionMapper.json(ask));
        // A failure is told by the next call: waiting here would send questions one by one.
        var unused = producer.send(message, (metadata, exception) -> {
            if (exception != null) {
                failure.compareAndSet(null, exception);
            }
        });
    }

    @Override
    public List<Reply> poll(Duration patience) {
        requireWorking();
        List<Reply> replies = new ArrayList<>();
        try {
            consumer.poll(patience).forEach(message -> reply(message).ifPresent(replies::add));
        } catch (KafkaException e) {
            throw new CalibrationException("Kafka failed: " + KafkaClients.reason(e), e);
        }
        return replies;
    }

    @Override
    public void close() {
        producer.close(CLOSE);
        consumer.close(CloseOptions.timeout(CLOSE));
    }

    void listenFromNowOn() {
        List<TopicPartition> partitions = Stream.of(topics.answers(), topics.refused())
                .flatMap(this::partitions)
                .toList();
        partitions(topics.questions()).close();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        // Seeking is lazy; an answer that came before the first poll would be missed.
        partitions.forEach(consumer::position);
    }

    private Stream<TopicPartition> partitions(String topic) {
        @Nullable List<PartitionInfo> partitions = consumer.partitionsFor(topic);
        if (partitions == null || partitions.isEmpty()) {
            throw new CalibrationException("Kafka has no topic %s: is this a Reckon deployment?".formatted(topic));
        }
        return partitions.stream().map(partition -> new TopicPartition(topic, partition.partition()));
    }

    private Optional<Reply> reply(ConsumerRecord<String, @Nullable String> message) {
        if (message.topic().equals(topics.refused())) {
            return Refusals.reply(message);
        }
        return Optional.ofNullable(message.value()).map(AnswerMapper::reply);
    }

    private void requireWorking() {
        Exception cause = failure.get();
        if (cause != null) {
            throw new CalibrationException("a question could not be published: " + KafkaClients.reason(cause), cause);
        }
    }
}
