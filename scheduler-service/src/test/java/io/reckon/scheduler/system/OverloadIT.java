package io.reckon.scheduler.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.reckon.proto.question.v1.Answer;
import io.reckon.proto.question.v1.Budget;
import io.reckon.proto.question.v1.Question;
import io.reckon.proto.question.v1.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** More questions than can be answered while somebody waits for them. */
class OverloadIT {

    private static final int LATE = 20;
    private static final Duration AGE = Duration.ofMinutes(1);

    @Test
    void questionsThatNobodyWaitsForAreRejectedAtNoCost() throws Exception {
        try (Deployment deployment = new Deployment();
                Conversation conversation = deployment.conversation()) {
            Map<String, String> settings = deployment.settings();
            settings.put("reckon.intake.shed", "true");
            settings.put("reckon.intake.in-flight", "2");
            for (int number = 0; number < LATE; number++) {
                conversation.publishAged(question("late-" + number), AGE);
            }
            try (SchedulerProcess scheduler = SchedulerProcess.start(settings).awaitReady()) {
                conversation.publish(question("fresh"));
                List<Answer> late = conversation.answers("late-", LATE);

                assertThat(late)
                        .hasSize(LATE)
                        .allMatch(answer -> answer.getStatus() == Status.STATUS_REJECTED_OVERLOAD)
                        .allMatch(answer -> answer.getSpent().getGenerations() == 0);
                assertThat(late.getFirst().getReason()).contains("longer than its deadline of 30000 ms");
                assertThat(conversation.answer("fresh").getStatus()).isEqualTo(Status.STATUS_ANSWERED);
                scheduler.terminate();
            }
        }
    }

    private static Question question(String id) {
        return Question.newBuilder()
                .setId(id)
                .setText("What is 1 + 1?")
                .setBudget(Budget.newBuilder().setDeadlineMillis(30_000))
                .build();
    }
}
