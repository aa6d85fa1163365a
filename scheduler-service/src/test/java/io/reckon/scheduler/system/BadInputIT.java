package io.reckon.scheduler.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.reckon.proto.question.v1.Answer;
import io.reckon.proto.question.v1.Question;
import io.reckon.proto.question.v1.Status;
import io.reckon.scheduler.question.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Poison in, dead letters out; the questions around it are answered, and no partition is blocked. */
class BadInputIT {

    private static Deployment deployment;
    private static SchedulerProcess scheduler;

    private final Conversation conversation = deployment.conversation();

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        deployment = new Deployment();
        scheduler = SchedulerProcess.start(deployment.settings()).awaitReady();
    }

    @AfterAll
    static void stop() {
        scheduler.close();
        deployment.close();
    }

    @AfterEach
    void close() {
        conversation.close();
    }

    @Test
    void badRecordsAreSetAsideWithTheReasonAndNothingElseIsHeldUp() throws Exception {
        Map<String, Refusal> poison = poison();
        int number = 0;
        for (String record : poison.keySet()) {
            conversation.publish(key("k" + number), record.getBytes(StandardCharsets.ISO_8859_1));
            conversation.publish(Question.newBuilder()
                    .setId("good" + number)
                    .setText("What is " + number + " + 1?")
                    .build());
            number++;
        }
        conversation.publish(key("null"), null);
        conversation.publish(new byte[] {(byte) 0xC3, 0x28}, json("{'text': 'What is 1 + 1?'}"));
        conversation.publish(null, json("{'text': 'What is 1 + 1?'}"));

        assertThat(conversation.answers("good", number))
                .allMatch(answer -> answer.getStatus() == Status.STATUS_ANSWERED);
        Map<String, ConsumerRecord<byte[], byte[]>> letters =
                conversation.deadLetters(record -> true, number + 3).stream()
                        .collect(Collectors.toMap(
                                record -> record.value() == null
                                        ? "null"
                                        : new String(record.value(), StandardCharsets.ISO_8859_1),
                                record -> record,
                                (first, second) -> first));
        poison.forEach((record, refusal) -> {
            assertThat(letters).as(refusal.name()).containsKey(record);
            ConsumerRecord<byte[], byte[]> letter = letters.get(record);
            assertThat(Conversation.header(letter, "reckon-reason")).isEqualTo(refusal.name());
            assertThat(Conversation.header(letter, "reckon-detail")).isNotBlank();
            assertThat(Conversation.header(letter, "reckon-topic"))
                    .isEqualTo(deployment.topics().questions());
            assertThat(new String(letter.key(), StandardCharsets.UTF_8)).startsWith("k");
        });
        assertThat(Conversation.header(letters.get("null"), "reckon-reason")).isEqualTo("EMPTY_RECORD");
        assertEverythingIsCommitted();
    }

    @Test
    void idIsTakenFromTheKeyAndAnAbsurdBudgetIsCapped() {
        conversation.publish(
                key("from-key"), json("{'text': 'What is 1 + 1?', 'budget': {'generations': 2000000000}}"));

        Answer answer = conversation.answer("from-key");

        assertThat(answer.getBudget().getGenerations()).isEqualTo(256);
        assertThat(answer.getStatus()).isEqualTo(Status.STATUS_ANSWERED);
    }

    /** Each record with what is wrong with it. Bytes are written as Latin-1 characters. */
    private static Map<String, Refusal> poison() {
        Map<String, Refusal> poison = new LinkedHashMap<>();
        poison.put("", Refusal.EMPTY_RECORD);
        poison.put("{\"text\": \"a?\", \"targetConfidence\": 1}", Refusal.INVALID_TARGET_CONFIDENCE);
        poison.put("not json", Refusal.MALFORMED_JSON);
        poison.put("{\"text\": \"1 + 1?\"", Refusal.MALFORMED_JSON);
        poison.put("{\"text\": \"1 + 1?\"} {}", Refusal.MALFORMED_JSON);
        poison.put("[]", Refusal.MALFORMED_JSON);
        poison.put("{\"text\": \"a\", \"text\": \"b\"}", Refusal.MALFORMED_JSON);
        poison.put("{\"text\": \"\u00c3(\"}", Refusal.INVALID_UTF8);
        poison.put("{\"text\": \"\\ud800\"}", Refusal.INVALID_UTF8);
        poison.put("{\"text\": \"1 + 1?\", \"txet\": 1}", Refusal.UNKNOWN_FIELD);
        poison.put("{\"text\": {}}", Refusal.INVALID_FIELD);
        poison.put("{\"text\": \"1 + 1?\", \"budget\": {\"generations\": \"many\"}}", Refusal.INVALID_FIELD);
        poison.put("{\"id\": \"\"}", Refusal.EMPTY_QUESTION);
        poison.put("{\"text\": \" \\n\"}", Refusal.EMPTY_QUESTION);
        poison.put("{\"text\": \"" + "x".repeat(16 * 1024 + 1) + "\"}", Refusal.QUESTION_TOO_LONG);
        poison.put("{\"text\": \"" + "x".repeat(200 * 1024) + "\"}", Refusal.RECORD_TOO_LARGE);
        poison.put("{\"text\": \"1 + 1?\", \"id\": \"another\"}", Refusal.ID_MISMATCH);
        poison.put("{\"text\": \"1 + 1?\", \"budget\": {\"generations\": 0}}", Refusal.BUDGET_NOT_POSITIVE);
        poison.put("{\"text\": \"1 + 1?\", \"budget\": {\"tokens\": -5}}", Refusal.BUDGET_NOT_POSITIVE);
        poison.put("{\"text\": \"1 + 1?\", \"budget\": {\"deadlineMillis\": 0}}", Refusal.BUDGET_NOT_POSITIVE);
        poison.put("{\"text\": \"1 + 1?\", \"strategy\": {\"oracle\": {}}}", Refusal.UNKNOWN_STRATEGY);
        poison.put("{\"text\": \"1 + 1?\", \"strategy\": {}}", Refusal.UNKNOWN_STRATEGY);
        poison.put("{\"text\": \"1\", \"strategy\": {\"beamSearch\": {\"beamWidth\": 1}}}", Refusal.INVALID_STRATEGY);
        poison.put(
                "{\"text\": \"1\", \"budget\": {\"generations\": 4}, \"strategy\": {\"dvts\": {\"beamWidth\": 5}}}",
                Refusal.STRATEGY_BEYOND_BUDGET);
        poison.put(
                "{\"text\": \"1\", \"budget\": {\"generations\": 2}, \"strategy\": {\"lookaheadSearch\": {\"steps\": 2}}}",
                Refusal.STRATEGY_BEYOND_BUDGET);
        poison.put("[".repeat(5_000), Refusal.MALFORMED_JSON);
        return poison;
    }

    /** A scheduler that starts now reads nothing again. */
    private static void assertEverythingIsCommitted() throws Exception {
        for (int attempt = 0; attempt < 60 && !uncommitted().isEmpty(); attempt++) {
            Thread.sleep(500);
        }
        assertThat(uncommitted()).isEmpty();
    }

    private static ConsumerRecords<byte[], byte[]> uncommitted() throws Exception {
        Map<TopicPartition, OffsetAndMetadata> committed;
        try (Admin admin = Admin.create(broker())) {
            committed = admin.listConsumerGroupOffsets(
                            "scheduler-" + deployment.topics().name())
                    .partitionsToOffsetAndMetadata()
                    .get(1, TimeUnit.MINUTES);
        }
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(broker(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(committed.keySet());
            committed.forEach(consumer::seek);
            return consumer.poll(Duration.ofSeconds(2));
        }
    }

    private static Map<String, Object> broker() {
        return Map.of("bootstrap.servers", deployment.bootstrapServers());
    }

    private static byte[] key(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] json(String singleQuoted) {
        return singleQuoted.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
