package io.reckon.scheduler.search;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RolloutScoreTest {

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -0.001, 1.001, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNoScoreIsRefused(double score) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RolloutScore(List.of(0.5, score), 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new RolloutScore(List.of(0.5), score));
    }
}
