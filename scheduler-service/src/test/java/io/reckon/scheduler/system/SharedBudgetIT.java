package io.reckon.scheduler.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.JsonFormat;
import io.reckon.proto.question.v1.Answer;
import io.reckon.proto.question.v1.Question;
import io.reckon.proto.question.v1.SharedBudget;
import io.reckon.proto.question.v1.Status;
import io.reckon.scheduler.scripted.ScriptedProposer;
import io.reckon.scheduler.scripted.ScriptedVerifier;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions that share a budget, over a real broker and real calls, with and without the journal. */
class SharedBudgetIT {

    private static final SharedBudget BUDGET = SharedBudget.newBuilder()
            .setId("batch")
            .setQuestions(4)
            .setGenerations(40)
            .build();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void questionsShareABudgetAndNobodyElseDoes(boolean isJournaled) throws Exception {
        try (Deployment deployment = new Deployment();
                Conversation conversation = deployment.conversation();
                SchedulerProcess scheduler = SchedulerProcess.start(settings(deployment, isJournaled))
                        .awaitReady()) {
            for (int question = 1; question <= 4; question++) {
                publish(conversation, "batch", "shared-" + question, BUDGET);
            }
            List<Answer> answers = conversation.answers("shared-", 4);

            assertThat(answers).allSatisfy(answer -> {
                assertThat(answer.getStatus()).isEqualTo(Status.STATUS_ANSWERED);
                assertThat(answer.getSharedBudgetId()).isEqualTo("batch");
                assertThat(answer.getSpent().getGenerations()).isPositive();
                assertThat(answer.getModels().getProposerDigest()).isEqualTo(ScriptedProposer.DIGEST);
                assertThat(answer.getModels().getVerifierDigest()).isEqualTo(ScriptedVerifier.DIGEST);
            });
            int spent = answers.stream()
                    .mapToInt(answer -> answer.getSpent().getGenerations())
                    .sum();
            assertThat(spent)
                    .isLessThanOrEqualTo(40)
                    .isEqualTo(deployment.ledger().generations());

            publish(conversation, "batch", "one-too-many", BUDGET);
            publish(
                    conversation,
                    "batch",
                    "other-numbers",
                    BUDGET.toBuilder().setGenerations(41).build());
            publish(conversation, "elsewhere", "elsewhere", BUDGET);
            assertThat(refusal(conversation, "one-too-many")).isEqualTo("SHARED_BUDGET_FULL");
            assertThat(refusal(conversation, "other-numbers")).isEqualTo("SHARED_BUDGET_MISMATCH");
            assertThat(refusal(conversation, "elsewhere")).isEqualTo("SHARED_BUDGET_KEY");
            scheduler.terminate();
        }
    }

    private static Map<String, String> settings(Deployment deployment, boolean isJournaled) {
        return deployment.settingsWith("reckon.journal.enabled", Boolean.toString(isJournaled));
    }

    private static void publish(Conversation conversation, String key, String id, SharedBudget budget)
            throws Exception {
        Question question = Question.newBuilder()
                .setId(id)
                .setText("What is 5 + 5, asked as " + id + "?")
                .setSharedBudget(budget)
                .build();
        conversation.publish(
                key.getBytes(StandardCharsets.UTF_8),
                JsonFormat.printer().print(question).getBytes(StandardCharsets.UTF_8));
    }

    private static String refusal(Conversation conversation, String id) {
        return Conversation.header(
                conversation
                        .deadLetters(
                                record -> new String(record.value(), StandardCharsets.UTF_8).contains("\"" + id + "\""),
                                1)
                        .getFirst(),
                "reckon-reason");
    }
}
