package io.reckon.calibration.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The far side of the topics: reads questions as a scheduler does, answers each with its budget, and refuses those whose
 * text says so.
 */
final class AnsweringDeployment implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final KafkaConsumer<String, String> questions;
    private final KafkaProducer<String, String> answers;
    private final Thread thread;
    private volatile boolean closing;

    AnsweringDeployment(String bootstrapServers) {
        questions = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "group.id", "scheduler",
                        "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
        answers = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new StringSerializer());
        questions.subscribe(List.of("questions"));
        thread = Thread.ofVirtual().start(this::serve);
    }

    @Override
    public void close() throws InterruptedException {
        closing = true;
        thread.join();
        answers.close();
    }

    private void serve() {
        try (questions) {
            while (!closing) {
                questions.poll(Duration.ofMillis(100)).forEach(this::answer);
            }
        } catch (RuntimeException e) {
            throw new IllegalStateException("the deployment of the test fell over", e);
        }
    }

    private void answer(ConsumerRecord<String, String> message) {
        try {
            JsonNode question = JSON.readTree(message.value());
            answers.send(question.get("text").asText().contains("refuse") ? refusal(message) : answer(question))
                    .get();
        } catch (IOException | InterruptedException | ExecutionException e) {
            throw new IllegalStateException("cannot answer", e);
        }
    }

    private static ProducerRecord<String, String> refusal(ConsumerRecord<String, String> message) {
        ProducerRecord<String, String> record = new ProducerRecord<>("questions.dlq", message.key(), message.value());
        record.headers().add("reckon-reason", "EMPTY_QUESTION".getBytes(StandardCharsets.UTF_8));
        return record;
    }

    private static ProducerRecord<String, String> answer(JsonNode question) {
        String id = question.get("id").asText();
        int budget = question.at("/budget/generations").asInt();
        return new ProducerRecord<>("answers", id, """
                {"questionId": "%s", "status": "STATUS_ANSWERED", "answer": "%d", "spent": {"generations": %d}}
                """.formatted(id, budget, budget));
    }
}
