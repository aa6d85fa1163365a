package io.reckon.calibration.evidence.curve;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Accuracy against cost: one way to answer at several budgets.
 *
 * @param name for legends and tables
 * @param points ascending by budget, all over the same questions; at least one
 */
public record Curve(String name, List<Point> points) {

    /** @throws IllegalArgumentException if there is no point */
    public Curve {
        points = points.stream().sorted(Comparator.comparingInt(Point::budget)).toList();
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a curve has points");
        }
    }

    /** The point at a budget. */
    public Optional<Point> at(int budget) {
        return points.stream().filter(point -> point.budget() == budget).findFirst();
    }

    /** The point of the largest budget. */
    public Point last() {
        return points.getLast();
    }

    /** The curve over the questions of one bin. */
    public Curve in(int bin) {
        return new Curve(
                name,
                points.stream()
                        .map(point -> new Point(point.budget(), point.outcomes().in(bin)))
                        .toList());
    }
}
