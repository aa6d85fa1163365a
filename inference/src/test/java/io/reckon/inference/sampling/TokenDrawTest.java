package io.reckon.inference.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class TokenDrawTest {
    /** Probabilities .1, .2, .3, .4 at temperature 1. */
    private static float[] logits() {
        return new float[] {(float) Math.log(1), (float) Math.log(2), (float) Math.log(3), (float) Math.log(4)};
    }

    private static Drawn draw(Sampling sampling, double uniform) {
        return new TokenDraw(4, List.of()).draw(logits(), sampling, uniform);
    }

    @Test
    void greedyTakesTheMostProbable() {
        Drawn drawn = draw(Sampling.at(0), 0.01);

        assertThat(drawn.token()).isEqualTo(3);
        assertThat(drawn.logProbability()).isCloseTo(Math.log(0.4), within(1e-6));
        assertThat(drawn.margin()).isCloseTo(Math.log(4.0 / 3), within(1e-6));
    }

    @Test
    void invertsTheCumulativeDistribution() {
        assertThat(draw(Sampling.at(1), 0.05).token()).isEqualTo(0);
        assertThat(draw(Sampling.at(1), 0.15).token()).isEqualTo(1);
        assertThat(draw(Sampling.at(1), 0.59).token()).isEqualTo(2);
        assertThat(draw(Sampling.at(1), 0.61).token()).isEqualTo(3);
    }

    @Test
    void measuresTheDistanceToAnotherChoice() {
        assertThat(draw(Sampling.at(1), 0.59).margin()).isCloseTo(0.01, within(1e-6));
        assertThat(draw(Sampling.at(1), 0.32).margin()).isCloseTo(0.02, within(1e-6));
    }

    @Test
    void coldSamplingSharpens() {
        // squares of 1, 2, 3, 4 are 1, 4, 9, 16 of 30
        assertThat(draw(Sampling.at(0.5), 13.9 / 30).token()).isEqualTo(2);
        assertThat(draw(Sampling.at(0.5), 14.1 / 30).token()).isEqualTo(3);
    }

    @Test
    void statesLogProbabilityAtTemperatureOne() {
        assertThat(draw(Sampling.at(0.5), 0.99).logProbability()).isCloseTo(Math.log(0.4), within(1e-6));
    }

    @Test
    void nucleusKeepsTheSmallestSetThatReachesTopP() {
        Sampling nucleus = new Sampling(1, 0.6, 0);

        assertThat(draw(nucleus, 0.0).token()).isEqualTo(2);
        assertThat(draw(nucleus, 0.42).token()).isEqualTo(2);
        assertThat(draw(nucleus, 0.44).token()).isEqualTo(3);
    }

    @Test
    void topKKeepsTheMostProbable() {
        assertThat(draw(new Sampling(1, 1, 1), 0.0).token()).isEqualTo(3);
        assertThat(draw(new Sampling(1, 1, 3), 0.0).token()).isEqualTo(1);
    }

    @Test
    void aNucleusNearItsEdgeIsClose() {
        assertThat(draw(new Sampling(1, 0.7000001, 0), 0.5).margin()).isLessThan(1e-5);
        assertThat(draw(new Sampling(1, 0.6, 0), 0.3).margin()).isGreaterThan(1e-3);
    }

    @Test
    void neverChoosesSuppressedTokens() {
        TokenDraw draw = new TokenDraw(4, List.of(3));

        assertThat(draw.draw(logits(), Sampling.at(0), 0).token()).isEqualTo(2);
        assertThat(draw.draw(logits(), Sampling.at(1), 0.999).token()).isEqualTo(2);
    }

    @Test
    void refusesLogitsThatAreNoNumbers() {
        float[] broken = {0, Float.NaN, 0, 0};

        assertThatThrownBy(() -> new TokenDraw(4, List.of()).draw(broken, Sampling.at(1), 0.5))
                .isInstanceOf(ArithmeticException.class);
    }

    @Property(tries = 300)
    void aDrawBeyondItsMarginSurvivesRounding(
            @ForAll @Scale(6) @DoubleRange(min = 0, max = 0.999999) double uniform,
            @ForAll @DoubleRange(min = 0.3, max = 2) double temperature,
            @ForAll @DoubleRange(min = 0.05, max = 1) double topP,
            @ForAll long noiseSeed) {
        Sampling sampling = new Sampling(temperature, topP, 0);
        float[] noisy = logits();
        RandomStream noise = new RandomStream(noiseSeed);
        for (int i = 0; i < noisy.length; i++) {
            noisy[i] += (float) ((noise.uniform(i) - 0.5) * 1e-5);
        }

        Drawn clean = draw(sampling, uniform);
        Drawn disturbed = new TokenDraw(4, List.of()).draw(noisy, sampling, uniform);

        if (clean.margin() >= 1e-4) {
            assertThat(disturbed.token()).isEqualTo(clean.token());
        }
    }

    @Property(tries = 50)
    void streamsAreUniform(@ForAll @LongRange(min = 0) long seed) {
        RandomStream stream = new RandomStream(seed);
        double sum = 0;
        for (int i = 0; i < 2_000; i++) {
            double uniform = stream.uniform(i);
            assertThat(uniform).isBetween(0.0, 1.0).isNotEqualTo(1.0);
            sum += uniform;
        }
        assertThat(sum / 2_000).isCloseTo(0.5, within(0.05));
    }

    @Property(tries = 100)
    void partsAndPositionsAreNotInterchangeable(
            @ForAll @LongRange(min = 0, max = 5) long seed,
            @ForAll @LongRange(min = 0, max = 100) long part,
            @ForAll @LongRange(min = 0, max = 100) long position) {
        RandomStream stream = new RandomStream(seed);

        assertThat(stream.part(part).uniform(position)).isNotZero();
        if (part != position) {
            assertThat(stream.part(part).uniform(position))
                    .isNotEqualTo(stream.part(position).uniform(part));
        }
    }

    @Test
    void partsOfAStreamDiffer() {
        RandomStream stream = new RandomStream(7);

        assertThat(stream.part(0).uniform(0)).isNotEqualTo(stream.part(1).uniform(0));
        assertThat(stream.part(3)).isEqualTo(new RandomStream(7).part(3));
    }

    @Test
    void refusesSamplingOutOfRange() {
        assertThatThrownBy(() -> Sampling.at(-0.1)).hasMessage("temperature must be from 0 to 2, but is -0.1");
        assertThatThrownBy(() -> Sampling.at(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new Sampling(1, 1.5, 0)).hasMessage("top_p must be above 0 and at most 1, but is 1.5");
        assertThatThrownBy(() -> new Sampling(1, Double.NaN, 0)).hasMessageContaining("top_p");
        assertThatThrownBy(() -> new Sampling(1, 1, -1)).hasMessage("top_k must not be negative, but is -1");
    }
}
