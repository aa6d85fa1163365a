package io.reckon.calibration.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.reckon.calibration.evidence.curve.Cost;
import io.reckon.calibration.evidence.curve.Curve;
import io.reckon.calibration.measurement.Cell;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PoliciesTest {

    private static final Cell DEAR = HandMade.cell("policy", 64, 900, place -> place < 90);
    private static final Cell CHEAP = HandMade.cell("policy:0.1", 64, 100, place -> place < 60);

    @Test
    void pricesAtTheLargestBudgetAreOneCurve() {
        Cell small = HandMade.cell("policy:0.1", 4, 50, place -> place < 50);
        Cell pinned = HandMade.cell("beam", 64, 9_000, place -> place < 95);

        Curve curve = Policies.byPrice(recording(DEAR, small, CHEAP, pinned), "by price")
                .orElseThrow();

        int[] once = IntStream.generate(() -> 1).limit(HandMade.QUESTIONS).toArray();
        assertThat(curve.points())
                .extracting(point -> point.outcomes().mean(Cost.TOKENS, once))
                .containsExactlyInAnyOrder(900.0, 100.0);
    }

    @Test
    void onePriceIsNoCurve() {
        assertThat(Policies.byPrice(recording(DEAR), "by price")).isEmpty();
        assertThat(Policies.byPrice(recording(), "by price")).isEmpty();
    }

    private static Recording recording(Cell... cells) {
        return new Recording(Arrays.asList(cells), List.of(), List.of(), new TreeMap<>());
    }
}
