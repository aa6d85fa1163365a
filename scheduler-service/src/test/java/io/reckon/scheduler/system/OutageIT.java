package io.reckon.scheduler.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.reckon.proto.question.v1.Answer;
import io.reckon.proto.question.v1.Budget;
import io.reckon.proto.question.v1.Question;
import io.reckon.proto.question.v1.Status;
import io.reckon.proto.question.v1.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Services that are down, a scheduler that stops, settings that are broken. */
class OutageIT {

    private static final String NOBODY = "localhost:1";

    private static Deployment deployment;

    @BeforeAll
    static void start() throws IOException {
        deployment = new Deployment();
    }

    @AfterAll
    static void stop() {
        deployment.close();
    }

    @Test
    void withoutVerifierItSaysSoAndAnswersWithTheBestSoFarWhenTheDeadlineComes() throws Exception {
        try (SchedulerProcess scheduler =
                        SchedulerProcess.start(deployment.settingsWith("reckon.services.verifier", NOBODY));
                Conversation conversation = deployment.conversation()) {
            scheduler.awaitHealth("\"verifier\": \"UNAVAILABLE\"");

            conversation.publish(Question.newBuilder()
                    .setId("no-verifier")
                    .setText("What is 5 + 5?")
                    .setBudget(Budget.newBuilder().setDeadlineMillis(3_000))
                    .setTrace(Trace.TRACE_CANDIDATES)
                    .build());
            Answer answer = conversation.answer("no-verifier");

            assertThat(answer.getStatus()).isEqualTo(Status.STATUS_UNAVAILABLE);
            assertThat(answer.getReason()).startsWith("The verifier is out of reach");
            assertThat(answer.getCandidatesList()).hasSize(4);
            assertThat(answer.getSpent().getMillis()).isBetween(1_000L, 3_000L);
            assertThat(scheduler.terminate()).isIn(0, 143);
        }
    }

    @Test
    void withoutDifficultyServiceItAnswersByThePriorAndSaysSo() throws Exception {
        try (SchedulerProcess scheduler =
                        SchedulerProcess.start(deployment.settingsWith("reckon.services.difficulty", NOBODY));
                Conversation conversation = deployment.conversation()) {
            conversation.publish(Question.newBuilder()
                    .setId("no-difficulty")
                    .setText("What is 5 + 5?")
                    .setBudget(Budget.newBuilder().setDeadlineMillis(16_000))
                    .build());
            Answer answer = conversation.answer("no-difficulty");

            assertThat(answer.getStatus()).isEqualTo(Status.STATUS_ANSWERED);
            assertThat(answer.getPriorDifficulty()).isTrue();
            assertThat(answer.getBinProbabilitiesList()).containsOnly(0.2);
            assertThat(answer.getSpent().getMillis()).isLessThan(10_000L);
            assertThat(scheduler.get("/q/metrics")).contains("tts_difficulty_prior_total 1.0");
            scheduler.terminate();
            assertThat(scheduler.log()).contains("questionId=no-difficulty", "difficulty=prior");
        }
    }

    @Test
    void questionGivenUpByAStoppingSchedulerIsAnsweredByTheNext() throws Exception {
        Map<String, String> impatient = deployment.settingsWith("reckon.intake.drain", "PT0.5S");
        int before = deployment.ledger().calls();
        try (Conversation conversation = deployment.conversation()) {
            try (SchedulerProcess first = SchedulerProcess.start(impatient).awaitReady()) {
                conversation.publish(Question.newBuilder()
                        .setId("given-up")
                        .setText("slow, the first time: 5 + 5?")
                        .setBudget(Budget.newBuilder().setDeadlineMillis(20_000))
                        .build());
                while (deployment.ledger().calls() < before + 2) {
                    Thread.sleep(50);
                }
                first.terminate();
                assertThat(first.log()).contains("Question handed over: questionId=given-up");
            }
            conversation.listen(Duration.ofSeconds(1));
            assertThat(conversation.answersSoFar("given-up")).isEmpty();

            try (SchedulerProcess second = SchedulerProcess.start(deployment.settings())) {
                Answer answer = conversation.answer("given-up");
                conversation.listen(Duration.ofSeconds(2));

                assertThat(answer.getStatus()).isEqualTo(Status.STATUS_DEADLINE_EXCEEDED);
                assertThat(conversation.answersSoFar("given-up")).hasSize(1);
                second.terminate();
            }
        }
    }

    @Test
    void brokenSettingsStopTheStart() throws Exception {
        Path broken = Files.createTempFile(Path.of("target"), "broken-", ".json");
        Files.writeString(broken, Files.readString(deployment.calibration()).replaceFirst("0\\.9", "1.9"));

        assertThat(refusal(deployment.settingsWith("reckon.calibration", broken.toString())))
                .contains(broken + ": policy[0]: accuracy must be in [0, 1], but is 1.9");
        assertThat(refusal(deployment.settingsWith("reckon.probe.sampels", "4")))
                .contains("reckon.probe.sampels");
        assertThat(refusal(deployment.settingsWith("reckon.probe.share", "2"))).contains("reckon.probe: ");
    }

    private static String refusal(Map<String, String> settings) throws Exception {
        try (SchedulerProcess scheduler = SchedulerProcess.start(settings)) {
            assertThat(scheduler.awaitExit()).isNotZero();
            return scheduler.log();
        }
    }
}
