package io.reckon.calibration.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContenderTest {

    @ParameterizedTest
    @ValueSource(strings = {"majority", "best-of-n", "best-of-n-weighted", "beam", "beam:8", "policy"})
    void labelsRoundTrip(String label) {
        assertThat(Contender.parse(label).label()).isEqualTo(label);
    }

    @Test
    void theDefaultWidthHasOneLabel() {
        assertThat(Contender.parse("beam:4")).isEqualTo(Contender.parse("beam"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Majority", "beam:", "beam:1", "beam:65", "beam:100", "lookahead"})
    void refusesWhatIsNoContender(String label) {
        assertThatIllegalArgumentException().isThrownBy(() -> Contender.parse(label));
    }
}
