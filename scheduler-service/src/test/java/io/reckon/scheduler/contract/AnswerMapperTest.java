package io.reckon.scheduler.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.reckon.answers.FinalAnswer;
import io.reckon.scheduler.answer.Answer;
import io.reckon.scheduler.answer.Status;
import io.reckon.scheduler.budget.Cost;
import io.reckon.scheduler.budget.Limits;
import io.reckon.scheduler.confidence.Certainty;
import io.reckon.scheduler.confidence.Evidence;
import io.reckon.scheduler.difficulty.Estimate;
import io.reckon.scheduler.question.Question;
import io.reckon.scheduler.question.Trace;
import io.reckon.scheduler.search.Rollout;
import io.reckon.scheduler.search.RolloutScore;
import io.reckon.scheduler.strategy.Selection;
import io.reckon.scheduler.strategy.StrategySpec;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class AnswerMapperTest {

    private static final Rollout WINNER = new Rollout(
            List.of("a: 1 + 1 = 2", "#### 2"), true, 9, Optional.of(new RolloutScore(List.of(0.5, 0.75), 0.375)), true);
    private static final Evidence EVIDENCE = new Evidence(0.75, 3, 4, OptionalDouble.of(0.375), OptionalDouble.of(0.5));
    private static final Rollout CUT = new Rollout(List.of("a: 1"), false, 3, Optional.empty(), false);

    @Test
    void everythingIsPublished() {
        assertThat(AnswerMapper.toJson(answer(Trace.CANDIDATES)))
                .isEqualTo("{\"questionId\":\"q\",\"status\":\"STATUS_ANSWERED\",\"answer\":\"2\",\"confidence\":0.875,"
                        + "\"solution\":[\"a: 1 + 1 = 2\",\"#### 2\"],\"bin\":2,"
                        + "\"binProbabilities\":[0.25,0.5,0.25,0.0,0.0],\"strategy\":{\"majorityVote\":{}},"
                        + "\"spent\":{\"generations\":4,\"proposerPromptTokens\":\"40\","
                        + "\"proposerGeneratedTokens\":\"30\",\"verifierTokens\":\"20\",\"cachedTokens\":\"10\","
                        + "\"flops\":1.5,\"millis\":\"250\"},"
                        + "\"budget\":{\"generations\":8,\"tokens\":\"900\",\"deadlineMillis\":\"5000\"},"
                        + "\"calibrationId\":\"cal\",\"candidates\":[{\"answer\":\"2\","
                        + "\"steps\":[\"a: 1 + 1 = 2\",\"#### 2\"],\"stepScores\":[0.5,0.75],\"outcomeScore\":0.375,"
                        + "\"generatedTokens\":9,\"probe\":true},{\"steps\":[\"a: 1\"],\"generatedTokens\":3}],"
                        + "\"voteShare\":0.75,\"evidence\":{\"votes\":3,\"ballots\":4,\"bestScore\":0.375,"
                        + "\"expectedPassRate\":0.5,\"calibrated\":true}}");
    }

    @Test
    void candidatesAreLeftOutUnlessAskedFor() {
        assertThat(AnswerMapper.toJson(answer(Trace.NONE))).doesNotContain("candidates");
    }

    private static Answer answer(Trace trace) {
        Question question = new Question(
                "q",
                "1 + 1?",
                new Limits(8, 900, Duration.ofSeconds(5)),
                1,
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                trace);
        return new Answer(
                question,
                Status.ANSWERED,
                "",
                new Selection(
                        Optional.of(new Selection.Winner(new FinalAnswer("2"), WINNER, 0.75)), List.of(WINNER, CUT)),
                Optional.of(new Certainty(0.875, true, EVIDENCE)),
                new Answer.Plan(
                        Optional.of(new StrategySpec.MajorityVote()),
                        Optional.of(new Estimate(List.of(0.25, 0.5, 0.25, 0.0, 0.0), 0.5, "cal", 0)),
                        Optional.of("cal")),
                new Cost(4, 40, 30, 20, 10, 1.5),
                Duration.ofMillis(250),
                3);
    }
}
