package io.reckon.calibration.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.reckon.calibration.strategy.Contender;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TrialPlanTest {

    private static final TrialPlan PLAN = new TrialPlan(Fixtures.questions(3), 42);

    @Test
    void contendersMeetTheSameSamples() {
        assertThat(PLAN.with(Contender.MAJORITY_VOTE, 4))
                .extracting(Trial::seed)
                .doesNotHaveDuplicates()
                .isEqualTo(PLAN.with(new Contender.Policy(), 16).stream()
                        .map(Trial::seed)
                        .toList());
    }

    @Test
    void difficultyIsJudgedOnOtherSamples() {
        assertThat(PLAN.sampled(64))
                .extracting(Trial::seed)
                .doesNotContainAnyElementsOf(PLAN.with(new Contender.BestOfNWeighted(), 64).stream()
                        .map(Trial::seed)
                        .toList());
    }

    @Test
    void otherSeedsGiveOtherSamples() {
        assertThat(new TrialPlan(Fixtures.questions(3), 43).with(Contender.MAJORITY_VOTE, 4))
                .extracting(Trial::seed)
                .doesNotContainAnyElementsOf(PLAN.with(Contender.MAJORITY_VOTE, 4).stream()
                        .map(Trial::seed)
                        .toList());
    }

    @Test
    void everyTrialHasAKeyOfItsOwn() {
        assertThat(Stream.of(
                                PLAN.sampled(4),
                                PLAN.with(new Contender.BestOfNWeighted(), 4),
                                PLAN.with(new Contender.BeamSearch(4), 4),
                                PLAN.with(new Contender.BeamSearch(4), 8))
                        .flatMap(trials -> trials.stream().map(Trial::key)))
                .hasSize(12)
                .doesNotHaveDuplicates();
    }

    @Test
    void binsAreGivenById() {
        assertThat(PLAN.inBins(Map.of("q1", 4)).questions())
                .extracting(question -> question.bin().orElse(0))
                .containsExactly(0, 4, 0);
    }
}
