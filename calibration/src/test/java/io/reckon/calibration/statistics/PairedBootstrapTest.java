package io.reckon.calibration.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairedBootstrapTest {

    private static final PairedBootstrap BOOTSTRAP = new PairedBootstrap(1_000, 5);

    @Test
    void holdsTheTruthInNineteenOfTwentyExperiments() {
        SplittableRandom random = new SplittableRandom(11);
        int experiments = 300;

        long covered = IntStream.range(0, experiments)
                .filter(i -> BOOTSTRAP.interval(differences(random, 200)).contains(0.1))
                .count();

        assertThat((double) covered / experiments).isCloseTo(0.95, within(0.035));
    }

    @Test
    void sameSeedSameInterval() {
        double[] differences = differences(new SplittableRandom(1), 50);

        assertThat(BOOTSTRAP.interval(differences)).isEqualTo(BOOTSTRAP.interval(differences));
    }

    @Test
    void equalContendersDifferByNothing() {
        assertThat(BOOTSTRAP.interval(new double[30])).isEqualTo(new Interval(0, 0));
    }

    @Test
    void refusesTooLittle() {
        assertThatIllegalArgumentException().isThrownBy(() -> BOOTSTRAP.interval(new double[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> new PairedBootstrap(99, 1));
    }

    /** 1 with probability 0.2, -1 with probability 0.1: the mean is 0.1. */
    private static double[] differences(SplittableRandom random, int questions) {
        return IntStream.range(0, questions)
                .mapToDouble(i -> {
                    double u = random.nextDouble();
                    return u < 0.2 ? 1 : u < 0.3 ? -1 : 0;
                })
                .toArray();
    }
}
