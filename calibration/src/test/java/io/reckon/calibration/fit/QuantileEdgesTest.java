package io.reckon.calibration.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.reckon.calibration.CalibrationException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class QuantileEdgesTest {

    @Test
    void withoutTiesTheBinsAreQuintiles() {
        List<Double> rates = IntStream.range(0, 100).mapToObj(i -> i / 100.0).toList();

        BinEdges edges = QuantileEdges.fit(rates);

        assertThat(edges.values()).containsExactly(0.795, 0.595, 0.395, 0.195);
        assertThat(sizes(edges, rates))
                .containsExactlyInAnyOrderEntriesOf(Map.of(1, 20L, 2, 20L, 3, 20L, 4, 20L, 5, 20L));
    }

    @Test
    void manyPerfectQuestionsStayTogetherAndLeaveNoBinEmpty() {
        List<Double> rates = new ArrayList<>(Collections.nCopies(50, 1.0));
        rates.addAll(Collections.nCopies(30, 0.0));
        IntStream.range(1, 21).forEach(i -> rates.add(i / 21.0));

        BinEdges edges = QuantileEdges.fit(rates);

        assertThat(sizes(edges, rates)).hasSize(5).containsEntry(1, 50L).containsEntry(5, 30L);
    }

    @Test
    void fewerThanFiveRatesAreTooAlike() {
        assertThatExceptionOfType(CalibrationException.class)
                .isThrownBy(() -> QuantileEdges.fit(List.of(1.0, 0.9, 0.9, 0.5, 0.0)))
                .withMessageContaining("have only 4");
    }

    @Property
    void edgesFallAndEveryBinHasQuestions(@ForAll @Size(min = 5, max = 60) List<@IntRange(max = 64) Integer> right) {
        List<Double> rates = right.stream().map(count -> count / 64.0).toList();
        if (rates.stream().distinct().count() < 5) {
            return;
        }

        BinEdges edges = QuantileEdges.fit(rates);

        assertThat(edges.values())
                .isSortedAccordingTo(Collections.reverseOrder())
                .doesNotHaveDuplicates();
        assertThat(sizes(edges, rates)).hasSize(5);
        assertThat(rates).noneMatch(edges.values()::contains);
    }

    private static Map<Integer, Long> sizes(BinEdges edges, List<Double> rates) {
        return rates.stream().collect(Collectors.groupingBy(edges::binOf, TreeMap::new, Collectors.counting()));
    }
}
