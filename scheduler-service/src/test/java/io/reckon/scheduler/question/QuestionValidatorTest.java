package io.reckon.scheduler.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.reckon.scheduler.budget.Limits;
import io.reckon.scheduler.stop.StopRule;
import io.reckon.scheduler.strategy.BeamParameters;
import io.reckon.scheduler.strategy.BeamWidth;
import io.reckon.scheduler.strategy.ScoreAggregation;
import io.reckon.scheduler.strategy.StrategySpec;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class QuestionValidatorTest {

    private static final Limits DEFAULTS = new Limits(16, 5_000, Duration.ofSeconds(20));
    private static final Limits CAPS = new Limits(64, 5_000, Duration.ofSeconds(60));

    private final QuestionValidator validator = new QuestionValidator(DEFAULTS, CAPS, () -> true);

    @Test
    void whatIsLeftOpenGetsTheDefaults() {
        Question question = validator.accept(draft("q", "1 + 1?"));

        assertThat(question.limits()).isEqualTo(DEFAULTS);
        assertThat(question.pinned()).isEmpty();
    }

    @Test
    void sameIdGivesSameSeedAndAnotherIdAnother() {
        assertThat(validator.accept(draft("q", "a")).seed())
                .isEqualTo(validator.accept(draft("q", "b")).seed())
                .isNotEqualTo(validator.accept(draft("r", "a")).seed());
    }

    @Test
    void budgetAboveTheCapIsLoweredToIt() {
        assertThat(validator.accept(budget(1_000_000, 7, Long.MAX_VALUE / 2)).limits())
                .isEqualTo(new Limits(64, 7, Duration.ofSeconds(60)));
    }

    @Test
    void budgetThatIsNotPositiveIsRefused() {
        assertRefused(budget(0, 1, 1), Refusal.BUDGET_NOT_POSITIVE, "budget.generations");
        assertRefused(budget(1, -1, 1), Refusal.BUDGET_NOT_POSITIVE, "budget.tokens");
        assertRefused(budget(1, 1, 0), Refusal.BUDGET_NOT_POSITIVE, "budget.deadlineMillis");
    }

    @Test
    void idComesFromTheQuestionOrFromTheKey() {
        assertThat(validator.accept(draft(Optional.of("key"), "", "a")).id()).isEqualTo("key");
        assertThat(validator.accept(draft(Optional.of("same"), "same", "a")).id())
                .isEqualTo("same");
        assertRefused(draft(Optional.of("key"), "other", "a"), Refusal.ID_MISMATCH, "key");
        assertRefused(draft("", "a"), Refusal.ID_MISSING, "id");
    }

    @Test
    void idsThatCannotBeUsedAreRefused() {
        assertRefused(draft("x".repeat(129), "a"), Refusal.ID_INVALID, "129");
        assertRefused(draft("a\u0000b", "a"), Refusal.ID_INVALID, "control");
        assertRefused(draft("  ", "a"), Refusal.ID_INVALID, "blank");
        assertRefused(draft("\ud800", "a"), Refusal.INVALID_UTF8, "id");
    }

    @Test
    void textThatIsNoQuestionIsRefused() {
        assertRefused(draft("q", ""), Refusal.EMPTY_QUESTION, "text");
        assertRefused(draft("q", " \n\t"), Refusal.EMPTY_QUESTION, "text");
        assertRefused(draft("q", "\udc00"), Refusal.INVALID_UTF8, "text");
        assertRefused(draft("q", "\u00e4".repeat(8 * 1024 + 1)), Refusal.QUESTION_TOO_LONG, "16386");
        assertThat(validator.accept(draft("q", "\u00e4".repeat(8 * 1024))).text())
                .hasSize(8 * 1024);
    }

    @Test
    void pinnedStrategyThatTheBudgetIsNotEnoughForIsRefused() {
        StrategySpec wide = beamSearch(new BeamWidth.Fixed(8));

        assertRefused(pinned(7, wide), Refusal.STRATEGY_BEYOND_BUDGET, "the beam width is 8");
        assertThat(validator.accept(pinned(8, wide)).pinned()).contains(wide);
    }

    @Test
    void strategyHasToFitTheBudgetThatTheCapsLeave() {
        StrategySpec widest = beamSearch(new BeamWidth.Fixed(64));
        QuestionValidator thrifty =
                new QuestionValidator(DEFAULTS, new Limits(63, 5_000, Duration.ofSeconds(60)), () -> true);

        assertThat(validator.accept(pinned(1_000, widest)).pinned()).contains(widest);
        assertThatExceptionOfType(QuestionRefusedException.class)
                .isThrownBy(() -> thrifty.accept(pinned(1_000, widest)))
                .withMessageContaining("63 beams");
    }

    @Test
    void widthThatIsLeftOpenFitsAnyBudget() {
        StrategySpec open = beamSearch(new BeamWidth.Standard());

        assertThat(validator.accept(pinned(1, open)).pinned()).contains(open);
    }

    @Test
    void targetConfidenceLiesBetweenNeverAndAlways() {
        assertThat(validator.accept(target(0.9)).target()).hasValue(0.9);
        for (double impossible : new double[] {0, 1, -0.1, 1.5, Double.NaN}) {
            assertRefused(target(impossible), Refusal.INVALID_TARGET_CONFIDENCE, "targetConfidence");
        }
    }

    @Test
    void confidenceThatIsNotCalibratedIsNoReasonToStop() {
        QuestionValidator uncalibrated = new QuestionValidator(DEFAULTS, CAPS, () -> false);
        StrategySpec pinned =
                new StrategySpec.AdaptiveStop(new StrategySpec.MajorityVote(), new StopRule.Confidence(0.9));

        for (QuestionDraft draft : List.of(target(0.9), draft(Optional.of(pinned), OptionalDouble.empty()))) {
            assertThatExceptionOfType(QuestionRefusedException.class)
                    .isThrownBy(() -> uncalibrated.accept(draft))
                    .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(Refusal.CONFIDENCE_NOT_CALIBRATED));
            assertThat(validator.accept(draft)).isNotNull();
        }
    }

    private void assertRefused(QuestionDraft draft, Refusal refusal, String said) {
        assertThatExceptionOfType(QuestionRefusedException.class)
                .isThrownBy(() -> validator.accept(draft))
                .withMessageContaining(said)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    private static QuestionDraft target(double target) {
        return draft(Optional.empty(), OptionalDouble.of(target));
    }

    private static QuestionDraft draft(Optional<StrategySpec> pinned, OptionalDouble target) {
        return new QuestionDraft(
                Optional.empty(),
                "q",
                "1 + 1?",
                OptionalInt.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                pinned,
                target,
                OptionalDouble.empty(),
                Trace.NONE);
    }

    private static QuestionDraft draft(String id, String text) {
        return draft(Optional.empty(), id, text);
    }

    private static QuestionDraft draft(Optional<String> key, String id, String text) {
        return new QuestionDraft(
                key,
                id,
                text,
                OptionalInt.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Trace.NONE);
    }

    private static StrategySpec beamSearch(BeamWidth width) {
        return new StrategySpec.BeamSearch(new BeamParameters(width, 40, ScoreAggregation.PRODUCT));
    }

    private static QuestionDraft pinned(int generations, StrategySpec spec) {
        return new QuestionDraft(
                Optional.empty(),
                "q",
                "1 + 1?",
                OptionalInt.of(generations),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.of(spec),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Trace.NONE);
    }

    private static QuestionDraft budget(int generations, long tokens, long deadlineMillis) {
        return new QuestionDraft(
                Optional.empty(),
                "q",
                "1 + 1?",
                OptionalInt.of(generations),
                OptionalLong.of(tokens),
                OptionalLong.of(deadlineMillis),
                OptionalLong.of(3),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Trace.NONE);
    }
}
