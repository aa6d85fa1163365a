package io.reckon.scheduler.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.reckon.proto.question.v1.Question;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A scheduler that keeps no journal. */
class WithoutJournalIT {

    @Test
    void secondQuestionWithAnIdIsRefused() throws Exception {
        try (Deployment deployment = new Deployment();
                Conversation conversation = deployment.conversation();
                SchedulerProcess scheduler = SchedulerProcess.start(
                                deployment.settingsWith("reckon.journal.enabled", "false"))
                        .awaitReady()) {
            Question question = Question.newBuilder()
                    .setId("twice")
                    .setText("What is 1 + 1?")
                    .build();
            conversation.publish(question);
            conversation.publish(question);

            assertThat(conversation.deadLetters(
                            letter ->
                                    Conversation.header(letter, "reckon-reason").equals("DUPLICATE_ID"),
                            1))
                    .hasSize(1);
            conversation.answer("twice");
            conversation.listen(Duration.ofSeconds(2));
            assertThat(conversation.answersSoFar("twice")).hasSize(1);
            scheduler.terminate();
        }
    }
}
