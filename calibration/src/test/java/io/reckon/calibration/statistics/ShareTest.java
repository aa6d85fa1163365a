package io.reckon.calibration.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ShareTest {

    @Test
    void intervalIsWilsons() {
        // Newcombe 1998, table I: 81 of 263
        Interval interval = new Share(81, 263).interval();

        assertThat(interval.low()).isCloseTo(0.2553, within(5e-5));
        assertThat(interval.high()).isCloseTo(0.3662, within(5e-5));
    }

    @Test
    void unanimityIsNoCertainty() {
        assertThat(new Share(40, 40).interval().low()).isBetween(0.9, 0.95);
        assertThat(new Share(0, 40).interval().high()).isBetween(0.05, 0.1);
    }

    @Property
    void intervalHoldsTheShare(
            @ForAll @IntRange(min = 1, max = 2_000) int total, @ForAll @IntRange(max = 2_000) int hits) {
        Share share = new Share(hits % (total + 1), total);

        assertThat(share.interval().low()).isLessThanOrEqualTo(share.value() + 1e-12);
        assertThat(share.interval().high()).isGreaterThanOrEqualTo(share.value() - 1e-12);
    }

    @Test
    void refusesWhatIsNoShare() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Share(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Share(3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Share(-1, 2));
    }
}
