package io.reckon.verifier.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.reckon.inference.engine.CallContext;
import io.reckon.inference.engine.EngineException;
import io.reckon.inference.engine.EngineException.Reason;
import io.reckon.inference.text.Attempts;
import io.reckon.inference.text.QuestionText;
import io.reckon.inference.text.Steps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What every engine behind {@link RewardModel} must do. */
public abstract class RewardModelContract {
    private static final QuestionText QUESTION = new QuestionText("Bob has 12 apples. What is the total?");

    /** Returns the reward model under test. */
    protected abstract RewardModel rewardModel();

    protected static Scoring scoring(Instant deadline, Rollout... rollouts) {
        return new Scoring(new CallContext("q/1", "q", deadline), QUESTION, List.of(rollouts));
    }

    protected static Rollout rollout(boolean finished, String... steps) {
        return new Rollout(new Steps(List.of(steps)), finished);
    }

    private Scored score(Rollout... rollouts) {
        return rewardModel().score(scoring(Instant.MAX, rollouts));
    }

    @Test
    void refusesACallThatItsTokensMayNotCoverAndSaysWhichWould() {
        Rollout rollout = rollout(false, "Bob: 12 + 5 = 17", "Bob: 17 - 3 = 14");
        EngineException refusal =
                catchThrowableOfType(EngineException.class, () -> rewardModel().score(paid(1, rollout)));

        assertThat(refusal.reason()).isEqualTo(Reason.OUT_OF_RANGE);
        Scored covered = rewardModel().score(paid(refusal.worstCase(), rollout));
        assertThat(covered.usage().prompt() + covered.usage().generated()).isLessThanOrEqualTo(refusal.worstCase());
        assertReason(() -> rewardModel().score(paid(refusal.worstCase() - 1, rollout)), Reason.OUT_OF_RANGE);
    }

    private static Scoring paid(long tokens, Rollout rollout) {
        return new Scoring(new CallContext("", "q", Instant.MAX, tokens, 0), QUESTION, List.of(rollout));
    }

    @Test
    void scoresEveryStepOfEveryRollout() {
        Scored scored = score(
                rollout(false, "Bob: 12 + 5 = 17"),
                rollout(true, "Bob: 12 + 5 = 17", "Cara: 17 - 2 = 15", "#### 15"),
                rollout(true, "#### 3"));

        assertThat(scored.scores()).extracting(score -> score.steps().size()).containsExactly(1, 3, 1);
        assertThat(scored.scores())
                .flatExtracting(RolloutScore::steps)
                .allSatisfy(score -> assertThat(score).isBetween(0.0, 1.0));
    }

    @Test
    void theOutcomeIsTheProductOfTheSteps() {
        RolloutScore score =
                score(rollout(true, "Bob: 12 + 5 = 17", "#### 17")).scores().getFirst();

        assertThat(score.outcome())
                .isEqualTo(score.steps().get(0) * score.steps().get(1));
    }

    @Test
    void aRolloutScoresTheSameAloneAndAmongOthers() {
        Rollout rollout = rollout(true, "Bob: 12 + 5 = 17", "Cara: 17 - 2 = 15", "#### 15");
        List<Double> alone = score(rollout).scores().getFirst().steps();

        List<Double> among = score(rollout(false, "Dan: 1 + 1 = 2"), rollout, rollout(false, "Bob: 12 + 5 = 17"))
                .scores()
                .get(1)
                .steps();

        assertClose(among, alone);
    }

    @Test
    void callsAtTheSameTimeDoNotDisturbEachOther() throws Exception {
        List<Rollout> rollouts = IntStream.range(0, 16)
                .mapToObj(i -> rollout(false, "Bob: 12 + " + i + " = 17", "Cara: 17 - " + i + " = 3"))
                .toList();
        List<List<Double>> expected = rollouts.stream()
                .map(rollout -> score(rollout).scores().getFirst().steps())
                .toList();
        List<Future<Scored>> actual = new ArrayList<>();

        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            rollouts.forEach(rollout -> actual.add(callers.submit(() -> score(rollout))));
        }

        for (int i = 0; i < rollouts.size(); i++) {
            assertClose(actual.get(i).get().scores().getFirst().steps(), expected.get(i));
        }
    }

    @Test
    void countsWhatItCost() {
        Scored scored = score(rollout(false, "Bob: 12 + 5 = 17"), rollout(false, "Bob: 12 + 6 = 18"));

        assertThat(scored.usage().prompt()).isPositive();
        assertThat(scored.usage().generated()).isZero();
        assertThat(scored.usage().cached()).isBetween(0L, scored.usage().prompt());
    }

    @Test
    void givesUpAtTheDeadline() {
        Scoring late = scoring(Instant.EPOCH, rollout(false, "Bob: 12 + 5 = 17"));

        assertReason(() -> rewardModel().score(late), Reason.DEADLINE_EXCEEDED);
    }

    @Test
    void givesUpWhereTheCallerIsInterrupted() {
        Thread.currentThread().interrupt();

        assertReason(() -> score(rollout(false, "Bob: 12 + 5 = 17")), Reason.CANCELLED);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void saysWhatItsModelIs() {
        assertThat(rewardModel().model().digest()).matches("[0-9a-f]{64}");
        assertThat(rewardModel().model().parameters()).isPositive();
    }

    @Test
    void attemptsAreInViewButOnlyTheOwnStepsAreScored() {
        Rollout alone = rollout(true, "Bob: 12 + 5 = 17", "#### 17");
        Rollout revision = revision("Bob: 12 + 5 = 17", "#### 17");

        Scored scored = score(alone, revision);

        assertThat(scored.scores()).extracting(score -> score.steps().size()).containsExactly(2, 2);
        assertThat(scored.usage().prompt())
                .isGreaterThan(2 * score(alone).usage().prompt());
        assertClose(
                score(revision).scores().getFirst().steps(),
                scored.scores().get(1).steps());
    }

    protected static Rollout revision(String... steps) {
        Attempts attempts = Attempts.of(List.of(List.of("Bob: 12 + 5 = 18", "#### 18"), List.of("#### 16")));
        return new Rollout(attempts, new Steps(List.of(steps)), true);
    }

    /** Equal but for the rounding of floats. */
    private static void assertClose(List<Double> actual, List<Double> expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < actual.size(); i++) {
            assertThat(actual.get(i)).isCloseTo(expected.get(i), within(1e-5));
        }
    }

    protected static void assertReason(ThrowingCallable call, Reason reason) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        EngineException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(reason));
    }
}
