package io.reckon.scheduler.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.reckon.proto.journal.v1.JournalRecord;
import io.reckon.proto.question.v1.Question;
import io.reckon.proto.question.v1.Status;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A journal that is not there, and one that cannot be read: said where an operator looks, and no more trouble than that. */
class JournalTroubleIT {

    private final String run = UUID.randomUUID().toString();
    private Deployment deployment;
    private Conversation conversation;

    @BeforeEach
    void start() throws Exception {
        deployment = new Deployment();
        conversation = deployment.conversation();
    }

    @AfterEach
    void stop() {
        conversation.close();
        deployment.close();
    }

    @Test
    void journalThatIsMissingIsSaidAndWaitedFor() throws Exception {
        String journal = "search-journal-late-" + run;
        Map<String, String> settings = deployment.settings();
        settings.put("reckon.journal.topic", journal);
        settings.put("kafka.max.block.ms", "2000");
        try (SchedulerProcess scheduler = SchedulerProcess.start(settings).awaitHealth("partition 0")) {
            conversation.publish(question("early", "What is 1 + 1?"));
            assertThat(scheduler.get("/q/health/ready")).contains(journal);
            assertThat(scheduler.get("/q/health/live")).contains("\n    \"status\": \"UP\"");

            deployment.createTopic(journal);

            assertThat(conversation.answer(run + "early").getStatus()).isEqualTo(Status.STATUS_ANSWERED);
            scheduler.awaitReady().terminate();
        }
    }

    @Test
    void recordsThatCannotBeReadStopNothingButTheirQuestion() throws Exception {
        String damaged = run + "damaged";
        String tomorrow = run + "tomorrow";
        byte[] later = JournalRecord.newBuilder()
                .setVersion(99)
                .setQuestionId(tomorrow)
                .build()
                .toByteArray();
        put("nobody's", bytes("gibberish"));
        put("q/" + damaged, bytes("gibberish"));
        put("q/" + tomorrow, later);
        try (SchedulerProcess scheduler =
                SchedulerProcess.start(deployment.settings()).awaitReady()) {
            conversation.publish(question("damaged", "What is 1 + 1?"));
            conversation.publish(question("tomorrow", "What is 1 + 2?"));
            conversation.publish(question("sound", "What is 1 + 3?"));

            assertThat(conversation.answer(run + "sound").getStatus()).isEqualTo(Status.STATUS_ANSWERED);
            assertThat(conversation.deadLetters(letter -> true, 2))
                    .allMatch(letter ->
                            Conversation.header(letter, "reckon-reason").equals("JOURNAL_UNREADABLE"))
                    .anyMatch(letter ->
                            Conversation.header(letter, "reckon-detail").contains("version 99"));
            assertThat(conversation.answersSoFar(run)).hasSize(1);
            scheduler.terminate();
        }
    }

    private Question question(String name, String text) {
        return Question.newBuilder().setId(run + name).setText(text).build();
    }

    /** To every partition, so that it is where its question will be. */
    private void put(String key, byte[] value) {
        conversation.publishToAll(deployment.topics().journal(), bytes(key), value);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
