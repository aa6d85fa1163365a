package io.reckon.scheduler.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.reckon.proto.question.v1.Answer;
import io.reckon.proto.question.v1.Budget;
import io.reckon.proto.question.v1.Question;
import io.reckon.proto.question.v1.Status;
import io.reckon.proto.question.v1.Trace;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Schedulers that are killed, and such that come back: one answer to each question, as if nothing had happened. */
class JournalIT {

    private static final int QUESTIONS = 18;

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
    void killedSchedulersLeaveOneAnswerEachWithinTheBudgetAndTheSameAsWithoutKills() throws Exception {
        try (SchedulerProcess first = SchedulerProcess.start(settings()).awaitReady()) {
            publish("killed");
            awaitCalls(12);
            first.kill();
        }
        try (SchedulerProcess second = SchedulerProcess.start(settings()).awaitReady()) {
            awaitCalls(40);
            second.kill();
        }
        try (SchedulerProcess third = SchedulerProcess.start(settings()).awaitReady()) {
            Map<String, Answer> killed = onlyAnswers("killed");
            long ledger = deployment.ledger().tokens();
            publish("undisturbed");
            Map<String, Answer> undisturbed = onlyAnswers("undisturbed");

            assertThat(killed.values()).allMatch(answer -> answer.getStatus() == Status.STATUS_ANSWERED);
            assertThat(killed.values().stream().mapToLong(JournalIT::tokens).sum())
                    .isGreaterThanOrEqualTo(ledger);
            assertThat(killed.values())
                    .allMatch(answer -> answer.getSpent().getGenerations()
                            <= answer.getBudget().getGenerations());
            undisturbed.forEach((number, answer) ->
                    assertThat(comparable(killed.get(number))).isEqualTo(comparable(answer)));
            publish("killed");
            conversation.listen(Duration.ofSeconds(5));
            assertThat(conversation.answersSoFar(run + "killed")).hasSize(QUESTIONS);
            third.terminate();
        }
    }

    @Test
    void schedulerThatWasFrozenAndComesBackPublishesNothingTwice() throws Exception {
        try (SchedulerProcess frozen = SchedulerProcess.start(settings()).awaitReady()) {
            publish("zombie");
            awaitCalls(12);
            frozen.signal("STOP");
            try (SchedulerProcess other = SchedulerProcess.start(settings())) {
                onlyAnswers("zombie");
                frozen.signal("CONT");
                conversation.listen(Duration.ofSeconds(10));

                assertThat(conversation.answersSoFar(run + "zombie")).hasSize(QUESTIONS);
                publish("afterwards");
                onlyAnswers("afterwards");
                other.terminate();
            }
            frozen.terminate();
        }
    }

    @Test
    void secondQuestionWithAnIdIsDroppedWhereItIsTheSameAndRefusedWhereItIsNot() throws Exception {
        try (SchedulerProcess scheduler = SchedulerProcess.start(settings()).awaitReady()) {
            Question question =
                    Question.newBuilder().setId(run).setText("What is 1 + 1?").build();
            conversation.publish(question);
            conversation.publish(question);
            conversation.answer(run);
            conversation.publish(question);
            conversation.publish(question.toBuilder().setText("What is 1 + 2?").build());

            assertThat(conversation.deadLetters(letter -> true, 1))
                    .singleElement()
                    .matches(letter ->
                            Conversation.header(letter, "reckon-reason").equals("CONFLICT"));
            conversation.listen(Duration.ofSeconds(2));
            assertThat(conversation.answersSoFar(run)).hasSize(1);
            scheduler.terminate();
        }
    }

    private Map<String, String> settings() {
        Map<String, String> settings = deployment.settings();
        settings.put("mp.messaging.incoming.questions.session.timeout.ms", "6000");
        settings.put("mp.messaging.incoming.questions.heartbeat.interval.ms", "1000");
        return settings;
    }

    private void publish(String kind) {
        for (int number = 0; number < QUESTIONS; number++) {
            conversation.publish(Question.newBuilder()
                    .setId(run + kind + "-" + number)
                    .setText("sluggish: what is " + number + " + 4?")
                    .setSeed(number)
                    .setBudget(
                            Budget.newBuilder().setGenerations(4 + number % 12).setDeadlineMillis(120_000))
                    .setTrace(Trace.TRACE_CANDIDATES)
                    .build());
        }
    }

    private void awaitCalls(int count) throws InterruptedException {
        while (deployment.ledger().calls() < count) {
            Thread.sleep(20);
        }
    }

    /** Reads until every question is answered, and a while longer; each has one answer. By number. */
    private Map<String, Answer> onlyAnswers(String kind) {
        conversation.answers(run + kind, QUESTIONS);
        conversation.listen(Duration.ofSeconds(3));
        List<Answer> answers = conversation.answersSoFar(run + kind);
        assertThat(answers).hasSize(QUESTIONS);
        return answers.stream()
                .collect(Collectors.toMap(
                        answer -> answer.getQuestionId().substring((run + kind + "-").length()), answer -> answer));
    }

    private static long tokens(Answer answer) {
        return answer.getSpent().getProposerPromptTokens()
                + answer.getSpent().getProposerGeneratedTokens()
                + answer.getSpent().getVerifierTokens();
    }

    private static Answer comparable(Answer answer) {
        Answer.Builder comparable = answer.toBuilder().clearQuestionId();
        comparable.getSpentBuilder().clearMillis();
        return comparable.build();
    }
}
