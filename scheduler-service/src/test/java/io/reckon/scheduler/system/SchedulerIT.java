package io.reckon.scheduler.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.reckon.proto.question.v1.Answer;
import io.reckon.proto.question.v1.Budget;
import io.reckon.proto.question.v1.Question;
import io.reckon.proto.question.v1.Spent;
import io.reckon.proto.question.v1.Status;
import io.reckon.proto.question.v1.Trace;
import io.reckon.proto.strategy.v1.BeamSearch;
import io.reckon.proto.strategy.v1.BestOfN;
import io.reckon.proto.strategy.v1.BestOfNWeighted;
import io.reckon.proto.strategy.v1.CritiqueAndRevise;
import io.reckon.proto.strategy.v1.MajorityVote;
import io.reckon.proto.strategy.v1.RevisionSearch;
import io.reckon.proto.strategy.v1.Revisions;
import io.reckon.proto.strategy.v1.StrategySpec;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Questions in, answers out, over a real broker and real gRPC. */
class SchedulerIT {

    /** With others the scripted models are so sure of the probe's answer that the policy stops there. */
    private static final long SEED_OF_A_DOUBTFUL_PROBE = 1;

    private static Deployment deployment;
    private static SchedulerProcess scheduler;

    private final String run = UUID.randomUUID().toString();
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
    void everyQuestionGetsOneAnswerWithinItsBudget() {
        int count = 40;
        for (int number = 0; number < count; number++) {
            conversation.publish(Question.newBuilder()
                    .setId(run + number)
                    .setText("What is " + number + " + 4?")
                    .setBudget(
                            Budget.newBuilder().setGenerations(1 + number % 20).setTokens(200 + 100L * number))
                    .build());
        }

        List<Answer> answers = conversation.answers(run, count);

        assertThat(answers.stream().map(Answer::getQuestionId).collect(Collectors.toSet()))
                .hasSize(count);
        assertThat(answers).hasSize(count).allSatisfy(answer -> {
            assertThat(answer.getStatus()).isIn(Status.STATUS_ANSWERED, Status.STATUS_NO_ANSWER);
            Spent spent = answer.getSpent();
            assertThat(spent.getGenerations())
                    .isLessThanOrEqualTo(answer.getBudget().getGenerations());
            assertThat(tokens(spent)).isLessThanOrEqualTo(answer.getBudget().getTokens());
            assertThat(answer.getCalibrationId()).isEqualTo(DifficultyEndpoint.CALIBRATION);
            assertThat(answer.getBinProbabilitiesList()).hasSize(5);
        });
        assertThat(answers.stream()
                        .map(answer -> answer.getStrategy().getStrategyCase())
                        .collect(Collectors.toSet()))
                .hasSizeGreaterThan(1);
    }

    @Test
    void pinnedStrategyGetsTheWholeBudgetAndNoProbe() {
        List<StrategySpec> specs = List.of(
                StrategySpec.newBuilder()
                        .setMajorityVote(MajorityVote.getDefaultInstance())
                        .build(),
                StrategySpec.newBuilder()
                        .setBestOfN(BestOfN.getDefaultInstance())
                        .build(),
                StrategySpec.newBuilder()
                        .setBestOfNWeighted(BestOfNWeighted.getDefaultInstance())
                        .build(),
                StrategySpec.newBuilder()
                        .setBeamSearch(BeamSearch.getDefaultInstance())
                        .build(),
                StrategySpec.newBuilder()
                        .setRevisions(Revisions.newBuilder().setChainLength(4))
                        .build(),
                StrategySpec.newBuilder()
                        .setRevisionSearch(RevisionSearch.getDefaultInstance())
                        .build(),
                StrategySpec.newBuilder()
                        .setCritiqueAndRevise(CritiqueAndRevise.getDefaultInstance())
                        .build());
        specs.forEach(spec -> conversation.publish(Question.newBuilder()
                .setId(run + spec.getStrategyCase())
                .setText("What is 1 + 4?")
                .setBudget(Budget.newBuilder().setGenerations(8))
                .setStrategy(spec)
                .setTrace(Trace.TRACE_CANDIDATES)
                .build()));

        List<Answer> answers = conversation.answers(run, specs.size());

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.getStatus()).isEqualTo(Status.STATUS_ANSWERED);
            assertThat(answer.getQuestionId())
                    .endsWith(answer.getStrategy().getStrategyCase().name());
            assertThat(answer.getSpent().getGenerations()).isEqualTo(8);
            assertThat(answer.getCandidatesList()).isNotEmpty().noneMatch(candidate -> candidate.getProbe());
            assertThat(answer.getBin()).isZero();
            assertThat(answer.getConfidence()).isBetween(0.0, 1.0);
        });
    }

    @Test
    void targetConfidenceEndsTheSearchAndLeavesTheRestUnspent() {
        conversation.publish(Question.newBuilder()
                .setId(run)
                .setText("What is 5 + 4?")
                .setBudget(Budget.newBuilder().setGenerations(16))
                .setTargetConfidence(1e-9)
                .build());

        Answer answer = conversation.answer(run);

        assertThat(answer.getStatus()).isEqualTo(Status.STATUS_ANSWERED);
        assertThat(answer.getStrategy().getAdaptiveStop().getThreshold()).isEqualTo(1e-9);
        assertThat(answer.getSpent().getGenerations()).isEqualTo(4);
        assertThat(answer.getBudget().getGenerations()).isEqualTo(16);
        assertThat(answer.getConfidence()).isBetween(1e-9, 1.0);
        assertThat(answer.getEvidence().getCalibrated()).isTrue();
        assertThat(answer.getEvidence().getBallots()).isBetween(1, 4);
    }

    @Test
    void missingRevisionModelIsSaidInTheAnswer() {
        conversation.publish(Question.newBuilder()
                .setId(run)
                .setText("What is an unteachable 1 + 4?")
                .setBudget(Budget.newBuilder().setGenerations(8))
                .setStrategy(StrategySpec.newBuilder()
                        .setRevisions(Revisions.newBuilder().setChainLength(4)))
                .build());

        Answer answer = conversation.answers(run, 1).getFirst();

        assertThat(answer.getStatus()).isEqualTo(Status.STATUS_FAILED);
        assertThat(answer.getReason()).isEqualTo("there is no revision model");
        assertThat(answer.getSpent().getGenerations()).isEqualTo(2);
    }

    @Test
    void sameSeedGivesSameAnswer() {
        for (int number = 0; number < 2; number++) {
            conversation.publish(Question.newBuilder()
                    .setId(run + number)
                    .setText("What is 2 + 4?")
                    .setSeed(5)
                    .setTrace(Trace.TRACE_CANDIDATES)
                    .build());
        }

        List<Answer> answers = conversation.answers(run, 2);

        assertThat(comparable(answers.get(0))).isEqualTo(comparable(answers.get(1)));
    }

    @Test
    void refusedCallsAreRepeatedAtNoCost() {
        conversation.publish(
                Question.newBuilder().setId(run).setText("busy: 2 + 4?").build());

        Answer answer = conversation.answer(run);

        assertThat(answer.getStatus()).isEqualTo(Status.STATUS_ANSWERED);
        assertThat(answer.getSpent().getGenerations()).isLessThanOrEqualTo(16);
    }

    @Test
    void modelsThatReadMoreThanTheSchedulerForesawAreAnsweredFromWithinTheBudget() {
        List<Long> budgets = List.of(1_000L, 2_000L, 4_000L, 8_000L, 50_000L);
        budgets.forEach(tokens -> conversation.publish(Question.newBuilder()
                .setId(run + tokens)
                .setText("costly: 2 + 4?")
                .setBudget(Budget.newBuilder().setGenerations(8).setTokens(tokens))
                .setStrategy(StrategySpec.newBuilder().setBeamSearch(BeamSearch.getDefaultInstance()))
                .setTrace(Trace.TRACE_CANDIDATES)
                .build()));

        List<Answer> answers = conversation.answers(run, budgets.size());

        assertThat(answers).hasSize(budgets.size()).allSatisfy(answer -> {
            assertThat(answer.getStatus()).isEqualTo(Status.STATUS_ANSWERED);
            assertThat(tokens(answer.getSpent()))
                    .isLessThanOrEqualTo(answer.getBudget().getTokens());
        });
        assertThat(answers)
                .filteredOn(answer -> answer.getBudget().getTokens() == 50_000L)
                .singleElement()
                .satisfies(
                        answer -> assertThat(answer.getSpent().getGenerations()).isEqualTo(8));
    }

    @Test
    void questionThatTheModelsDoNotUnderstandIsUnsupported() {
        conversation.publish(
                Question.newBuilder().setId(run).setText("outlandish").build());

        Answer answer = conversation.answer(run);

        assertThat(answer.getStatus()).isEqualTo(Status.STATUS_UNSUPPORTED);
        assertThat(answer.getReason()).isEqualTo("the model does not know the word at character 3");
    }

    @Test
    void deadlineBringsTheBestSoFar() {
        conversation.publish(Question.newBuilder()
                .setId(run)
                .setText("slow: 2 + 4?")
                .setSeed(SEED_OF_A_DOUBTFUL_PROBE)
                .setBudget(Budget.newBuilder().setGenerations(16).setDeadlineMillis(1_500))
                .setTrace(Trace.TRACE_CANDIDATES)
                .build());

        Answer answer = conversation.answer(run);

        assertThat(answer.getStatus()).isEqualTo(Status.STATUS_DEADLINE_EXCEEDED);
        assertThat(answer.getSpent().getMillis()).isLessThan(1_500 + 1_000);
        assertThat(answer.getCandidatesList()).hasSize(4).allMatch(candidate -> candidate.getProbe());
        assertThat(answer.hasAnswer()).isTrue();
    }

    @Test
    void brokenContractsAreFailures() {
        conversation.publish(
                Question.newBuilder().setId(run + "m").setText("miscounting").build());
        conversation.publish(
                Question.newBuilder().setId(run + "s").setText("stale").build());

        List<Answer> answers = conversation.answers(run, 2);

        assertThat(answers).allMatch(answer -> answer.getStatus() == Status.STATUS_FAILED);
        assertThat(answers.stream().map(Answer::getReason).collect(Collectors.joining()))
                .contains("did not give one score for each step")
                .contains("works with calibration another, but the scheduler with test-calibration");
    }

    @Test
    void readinessAndMetricsTellHowItIs() throws InterruptedException {
        conversation.publish(
                Question.newBuilder().setId(run).setText("What is 3 + 4?").build());
        conversation.answer(run);

        assertThat(scheduler.get("/q/health/ready"))
                .contains("\"proposer\": \"SERVING\"")
                .doesNotContain("DOWN");
        assertThat(scheduler.get("/q/metrics"))
                .contains("tts_search_duration_seconds_count{")
                .contains("tts_search_rounds_count{")
                .contains("tts_budget_spent_tokens_total{model=\"verifier\"}")
                .contains("tts_inflight");
    }

    private static long tokens(Spent spent) {
        return spent.getProposerPromptTokens() + spent.getProposerGeneratedTokens() + spent.getVerifierTokens();
    }

    private static Answer comparable(Answer answer) {
        Answer.Builder comparable = answer.toBuilder().clearQuestionId();
        comparable.getSpentBuilder().clearMillis();
        return comparable.build();
    }
}
