package io.reckon.scheduler.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SoftmaxSharesTest {

    @Property
    void equalScoresGetEqualShares(
            @ForAll @IntRange(min = 1, max = 64) int scores,
            @ForAll @DoubleRange(min = 0, max = 1) double score,
            @ForAll @IntRange(min = 1, max = 4) int each) {
        List<Integer> shares = SoftmaxShares.of(Collections.nCopies(scores, score), 0.2, scores * each);

        assertThat(shares).hasSize(scores).containsOnly(each);
    }

    @Property
    void everyGenerationIsDealtAndNobodyIsOffItsShareByAWholeOne(
            @ForAll @Size(min = 1, max = 64) List<@DoubleRange(min = 0, max = 1) Double> scores,
            @ForAll @IntRange(min = 0, max = 64) int total,
            @ForAll @DoubleRange(min = 0.05, max = 2) double temperature) {
        double sum = scores.stream()
                .mapToDouble(score -> Math.exp(score / temperature))
                .sum();

        List<Integer> shares = SoftmaxShares.of(scores, temperature, total);

        assertThat(shares.stream().mapToInt(Integer::intValue).sum()).isEqualTo(total);
        for (int i = 0; i < shares.size(); i++) {
            double exact = total * Math.exp(scores.get(i) / temperature) / sum;
            assertThat((double) shares.get(i)).isCloseTo(exact, within(1 + 1e-9));
        }
    }
}
