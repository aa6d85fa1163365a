package io.reckon.scheduler.confidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ConfidenceModelTest {

    private static final ConfidenceModel MODEL = new ConfidenceModel.Logistic(
            new ConfidenceWeights(-1, 1, 0.5, 0, 0),
            new ConfidenceWeights(-0.5, 0.75, 0.25, 0.5, 0),
            new ConfidenceWeights(0, 0.5, 0, 0.5, 1));

    @Test
    void eachStateOfKnowledgeHasItsWeights() {
        // three of four votes: log(3.5 / 1.5); a score of 0.8 has a logit of log 4, a pass rate of 0.75 one of log 3
        double share = Math.log(3.5 / 1.5);

        assertThat(MODEL.of(evidence(OptionalDouble.empty(), OptionalDouble.empty())))
                .isCloseTo(sigmoid(-1 + share + 0.5 * Math.log(3)), within(1e-12));
        assertThat(MODEL.of(evidence(OptionalDouble.of(0.8), OptionalDouble.empty())))
                .isCloseTo(sigmoid(-0.5 + 0.75 * share + 0.25 * Math.log(3) + 0.5 * Math.log(4)), within(1e-12));
        assertThat(MODEL.of(evidence(OptionalDouble.of(0.8), OptionalDouble.of(0.75))))
                .isCloseTo(sigmoid(0.5 * share + 0.5 * Math.log(4) + Math.log(3)), within(1e-12));
    }

    @Test
    void withoutCalibrationTheConfidenceIsTheVoteShare() {
        Certainty certainty = Certainty.of(
                new ConfidenceModel.VoteShare(), evidence(OptionalDouble.of(0.8), OptionalDouble.of(0.75)));

        assertThat(certainty.confidence()).isEqualTo(0.75);
        assertThat(certainty.calibrated()).isFalse();
        assertThat(Certainty.of(MODEL, certainty.evidence()).calibrated()).isTrue();
    }

    @Property
    void moreEvidenceNeverLowersTheConfidence(
            @ForAll @DoubleRange(min = 0, max = 1) double lowShare,
            @ForAll @DoubleRange(min = 0, max = 1) double highShare,
            @ForAll @DoubleRange(min = 0, max = 1) double score,
            @ForAll @IntRange(min = 1, max = 64) int votes) {
        double low = Math.min(lowShare, highShare);
        double high = Math.max(lowShare, highShare);

        assertThat(MODEL.of(of(low, votes, score)))
                .isBetween(0.0, 1.0)
                .isLessThanOrEqualTo(MODEL.of(of(high, votes, score)));
        assertThat(MODEL.of(of(low, votes, score * low))).isLessThanOrEqualTo(MODEL.of(of(low, votes, score)));
    }

    @Test
    void impossibleValuesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ConfidenceWeights(0, -0.1, 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ConfidenceWeights(0, 0, 0, Double.NaN, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ConfidenceWeights(Double.NaN, 0, 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> of(1.1, 1, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> of(0.5, 0, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> of(0.5, 65, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> of(0.5, 1, Double.NaN));
    }

    private static Evidence evidence(OptionalDouble score, OptionalDouble passRate) {
        return new Evidence(0.75, 3, 4, score, passRate);
    }

    private static Evidence of(double share, int votes, double score) {
        return new Evidence(share, votes, 64, OptionalDouble.of(score), OptionalDouble.empty());
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
