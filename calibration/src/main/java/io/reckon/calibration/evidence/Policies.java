package io.reckon.calibration.evidence;

import io.reckon.calibration.evidence.curve.Curve;
import io.reckon.calibration.evidence.curve.Outcomes;
import io.reckon.calibration.evidence.curve.Point;
import io.reckon.calibration.measurement.Cell;
import io.reckon.calibration.strategy.Contender;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Contenders that choose a strategy for each question. */
final class Policies {

    private Policies() {}

    static boolean isPolicy(Contender contender) {
        return contender instanceof Contender.Policy;
    }

    /** The policies among these, the one that the headline figures are about first. */
    static List<Contender> headlineFirst(List<Contender> contenders, Contender headline) {
        return contenders.stream()
                .filter(Policies::isPolicy)
                .sorted(Comparator.comparing((Contender contender) -> !contender.equals(headline)))
                .toList();
    }

    /**
     * The policy at its largest recorded budget as one curve over token prices, as the number of samples makes one of a
     * baseline; nothing where one price at most was recorded.
     */
    static Optional<Curve> byPrice(Recording recording, String name) {
        List<Cell> policies = recording.cells().stream()
                .filter(cell -> isPolicy(cell.contender()))
                .toList();
        int largest = policies.stream().mapToInt(Cell::budget).max().orElse(0);
        List<Point> prices = policies.stream()
                .filter(cell -> cell.budget() == largest)
                .map(cell -> new Point(cell.budget(), Outcomes.of(cell)))
                .toList();
        return prices.size() < 2 ? Optional.empty() : Optional.of(new Curve(name, prices));
    }
}
