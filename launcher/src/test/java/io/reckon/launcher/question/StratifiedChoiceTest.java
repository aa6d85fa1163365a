package io.reckon.launcher.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StratifiedChoiceTest {
    @Test
    void everyStratumIsPresentInProportionAndEasyOnesComeFirst() {
        List<LabelledQuestion> pool = new ArrayList<>();
        for (int number = 0; number < 800; number++) {
            pool.add(question(number, 1 + number % 8));
        }
        List<LabelledQuestion> chosen = StratifiedChoice.choose(pool, 40, 1);
        Map<Stratum, Long> counts =
                chosen.stream().collect(Collectors.groupingBy(LabelledQuestion::stratum, Collectors.counting()));
        assertThat(counts)
                .hasSize(8)
                .allSatisfy((stratum, count) -> assertThat(count).isEqualTo(5));
        assertThat(chosen).extracting(LabelledQuestion::stratum).isSorted();
    }

    @Property(tries = 100)
    void theChoiceHasTheRightSizeAndNoQuestionTwice(
            @ForAll @IntRange(max = 60) int poolSize, @ForAll @IntRange(max = 80) int count, @ForAll long seed) {
        List<LabelledQuestion> pool = new ArrayList<>();
        for (int number = 0; number < poolSize; number++) {
            pool.add(question(number, number % 3));
        }
        List<LabelledQuestion> chosen = StratifiedChoice.choose(pool, count, seed);
        assertThat(chosen).hasSize(Math.min(count, poolSize)).doesNotHaveDuplicates();
        assertThat(chosen).isEqualTo(StratifiedChoice.choose(pool, count, seed));
    }

    private static LabelledQuestion question(int number, int steps) {
        return new LabelledQuestion("question " + number, Integer.toString(number), new Stratum(steps, 0));
    }
}
