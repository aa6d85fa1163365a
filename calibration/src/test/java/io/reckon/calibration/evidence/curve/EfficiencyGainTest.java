package io.reckon.calibration.evidence.curve;

import static io.reckon.calibration.evidence.HandMade.QUESTIONS;
import static io.reckon.calibration.evidence.HandMade.curve;
import static io.reckon.calibration.evidence.HandMade.point;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.reckon.calibration.statistics.Resamples;
import org.junit.jupiter.api.Test;

class EfficiencyGainTest {

    private static final Resamples RESAMPLES = Resamples.of(QUESTIONS, 200, 1);

    private final Curve baseline = curve(
            "baseline",
            point(1, 100, q -> q % 10 < 2),
            point(4, 400, q -> q % 10 < 4),
            point(16, 1600, q -> q % 10 < 6));

    @Test
    void theSameAccuracyAtHalfTheTokensIsAGainOfTwo() {
        Curve ours = curve(
                "ours", point(1, 50, q -> q % 10 < 2), point(4, 200, q -> q % 10 < 4), point(16, 800, q -> q % 10 < 6));

        EfficiencyGain gain = gain(ours, baseline);

        assertThat(gain.gain().point()).isCloseTo(2, within(1e-9));
        assertThat(gain.gain().low()).isCloseTo(2, within(1e-9));
        assertThat(gain.gain().high()).isCloseTo(2, within(1e-9));
        assertThat(gain.accuracy()).isEqualTo(0.6);
    }

    @Test
    void aBaselineThatWasAsAccurateWithASmallerBudgetIsChargedForTheSmallerOne() {
        Curve flat = curve(
                "flat",
                point(1, 100, q -> q % 10 < 2),
                point(4, 400, q -> q % 10 < 6),
                point(64, 6400, q -> q % 10 < 6));

        EfficiencyGain gain = gain(curve("ours", point(4, 400, q -> q % 10 < 6)), flat);

        assertThat(gain.baselineCost()).isCloseTo(400, within(1e-9));
        assertThat(gain.gain().point()).isCloseTo(1, within(1e-9));
    }

    @Test
    void costGrowsByEqualFactorsBetweenTwoPoints() {
        Curve ours = curve("ours", point(1, 100, q -> q % 10 < 4), point(4, 400, q -> q % 10 < 8));

        assertThat(gain(ours, baseline).ourCost()).isCloseTo(200, within(1e-9));
    }

    @Test
    void anAccuracyThatIsNeverReachedIsNoGain() {
        EfficiencyGain gain = gain(curve("ours", point(1, 50, q -> q % 10 < 2)), baseline);

        assertThat(gain.ourCost()).isNull();
        assertThat(gain.gain().point()).isZero();
    }

    @Test
    void nothingIsClaimedBelowTheCheapestPoint() {
        EfficiencyGain gain = gain(curve("ours", point(16, 800, q -> true)), baseline);

        assertThat(gain.ourCost()).isEqualTo(800);
        assertThat(gain.gain().point()).isCloseTo(2, within(1e-9));
    }

    @Test
    void generationsCountAsWell() {
        Curve ours = curve("ours", point(4, 9999, q -> q % 10 < 6));

        EfficiencyGain gain = EfficiencyGain.of(ours, baseline, baseline.last(), Cost.GENERATIONS, RESAMPLES);

        assertThat(gain.gain().point()).isCloseTo(4, within(1e-9));
    }

    private static EfficiencyGain gain(Curve ours, Curve baseline) {
        return EfficiencyGain.of(ours, baseline, baseline.last(), Cost.TOKENS, RESAMPLES);
    }
}
