package io.reckon.calibration.derived;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.reckon.calibration.grading.Grader;
import io.reckon.calibration.measurement.GradedTrial;
import io.reckon.calibration.strategy.Contender;
import io.reckon.calibration.strategy.StopRule;
import io.reckon.calibration.trial.Candidate;
import io.reckon.calibration.trial.Fixtures;
import io.reckon.calibration.trial.Spent;
import io.reckon.calibration.trial.TrialAnswer;
import io.reckon.calibration.trial.TrialStatus;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplesTest {

    private static final Contender WEIGHTED = new Contender.BestOfNWeighted();

    /** The right answer is 1; the prompt has 30 tokens, so 8 candidates of 10 make 30 + 80, and 8 * (30 + 10) to read. */
    private static final Samples SAMPLES = samples(
            new Candidate("2", 0.1, 10),
            new Candidate("2", 0.2, 10),
            new Candidate("1.0", 0.4, 10),
            new Candidate("1", 0.3, 10),
            new Candidate(null, 0, 10),
            new Candidate("3", 0.65, 10),
            new Candidate("1", 0.1, 10),
            new Candidate("1", 0.1, 10));

    @ParameterizedTest
    @CsvSource({
        "majority, 1, 2, false",
        "majority, 4, 2, false", // a tie goes to the answer that was found first
        "majority, 7, 1.0, true",
        "best-of-n-weighted, 2, 2, false",
        "best-of-n-weighted, 4, 1.0, true",
        "best-of-n-weighted, 6, 1.0, true",
        "best-of-n, 4, 1.0, true",
        "best-of-n, 6, 3, false",
    })
    void votesAsTheSchedulerDoes(String contender, int budget, String answer, boolean right) {
        GradedTrial trial = SAMPLES.trial(Contender.parse(contender), budget);

        assertThat(trial.answer().answer()).isEqualTo(answer);
        assertThat(trial.right()).isEqualTo(right);
        assertThat(trial.answer().spent().generations()).isEqualTo(budget);
    }

    @Test
    void readsTheQuestionOnceACallAndForEachScore() {
        Spent majority = SAMPLES.trial(Contender.MAJORITY_VOTE, 4).answer().spent();
        Spent weighted = SAMPLES.trial(WEIGHTED, 4).answer().spent();

        assertThat(majority.proposerTokens()).isEqualTo(30 + 40);
        assertThat(majority.verifierTokens()).isZero();
        assertThat(weighted.proposerTokens()).isEqualTo(30 + 40);
        assertThat(weighted.verifierTokens()).isEqualTo(4 * (30 + 10));
        assertThat(SAMPLES.trial(WEIGHTED, 8).answer().spent()).isEqualTo(new Spent(8, 110, 320, 250, 1_800, 0));
    }

    /** Tokens of a recorded question: one sample of 27 tokens took 72, four took 153; four scored ones 288 to read. */
    @Test
    void costsWhatWasMeasured() {
        Candidate candidate = new Candidate("1", 0.9, 27);
        Samples samples = Samples.of(
                new GradedTrial(
                        Fixtures.questions(1).getFirst(),
                        answer(new Spent(64, 1_773, 4_608, 4_527, 3.1e9, 9), Collections.nCopies(64, candidate)),
                        true),
                new Grader());

        assertThat(samples.trial(Contender.MAJORITY_VOTE, 1).answer().spent().proposerTokens())
                .isEqualTo(72);
        assertThat(samples.trial(WEIGHTED, 4).answer().spent().proposerTokens()).isEqualTo(153);
        assertThat(samples.trial(WEIGHTED, 4).answer().spent().verifierTokens()).isEqualTo(288);
        assertThat(samples.trial(WEIGHTED, 64).answer().spent().verifierTokens())
                .isEqualTo(4_608);
    }

    @Test
    void stopsOnceTheVoteIsSettledAndPaysForEachInstallment() {
        Candidate right = new Candidate("1", 0.9, 10);
        Candidate wrong = new Candidate("2", 0.9, 10);
        Samples settled = samples(right, right, right, right, wrong, wrong, wrong, wrong);
        Samples open = samples(right, wrong, right, right, right, right, right, right);

        assertThat(generations(settled, StopRule.BETA)).isEqualTo(4);
        assertThat(generations(settled, StopRule.WINDOW)).isEqualTo(4);
        assertThat(generations(open, StopRule.BETA)).isEqualTo(8);
        assertThat(generations(open, StopRule.WINDOW)).isEqualTo(8);
        Spent twice = open.trial(new Contender.AdaptiveStop(StopRule.BETA, Contender.MAJORITY_VOTE), 8)
                .answer()
                .spent();
        assertThat(twice.proposerTokens()).isEqualTo(2 * 30 + 80);
    }

    @Test
    void aSearchCannotBeDerived() {
        Contender beam = new Contender.BeamSearch(4);

        assertThat(Samples.cover(beam)).isFalse();
        assertThat(Samples.cover(new Contender.AdaptiveStop(StopRule.CONFIDENCE, WEIGHTED)))
                .isFalse();
        assertThat(Samples.cover(new Contender.AdaptiveStop(StopRule.BETA, WEIGHTED)))
                .isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> SAMPLES.trial(beam, 4));
    }

    private static int generations(Samples samples, StopRule rule) {
        return samples.trial(new Contender.AdaptiveStop(rule, Contender.MAJORITY_VOTE), 8)
                .answer()
                .spent()
                .generations();
    }

    private static Samples samples(Candidate... candidates) {
        Spent spent = new Spent(8, 110, 320, 250, 1_800, 99);
        return Samples.of(
                new GradedTrial(Fixtures.questions(1).getFirst(), answer(spent, List.of(candidates)), true),
                new Grader());
    }

    private static TrialAnswer answer(Spent spent, List<Candidate> candidates) {
        return new TrialAnswer(TrialStatus.ANSWERED, "", "1", 0, spent, Fixtures.certainty(0.9), candidates);
    }
}
