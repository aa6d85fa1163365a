package io.reckon.calibration.evidence.curve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Monotone envelope of a curve: the points, ascending by mean cost, that are more accurate than every cheaper one.
 *
 * <p>Between two of them the accuracy is taken to grow linearly with the logarithm of the cost, as the curves of test-time
 * scaling do. Below the cheapest point nothing is claimed: whatever it reaches costs what it costs.
 */
final class Envelope {

    private final List<Vertex> vertices;

    private Envelope(List<Vertex> vertices) {
        this.vertices = vertices;
    }

    private record Vertex(double cost, double accuracy) {}

    /**
     * The envelope of a curve.
     *
     * @param counts how often each question counts
     */
    static Envelope of(Curve curve, Cost cost, int[] counts) {
        List<Vertex> rising = new ArrayList<>();
        curve.points().stream()
                .map(point -> new Vertex(
                        point.outcomes().mean(cost, counts), point.outcomes().accuracy(counts)))
                .sorted(Comparator.comparingDouble(Vertex::cost)
                        .thenComparing(
                                Comparator.comparingDouble(Vertex::accuracy).reversed()))
                .filter(vertex -> vertex.cost > 0)
                .forEach(vertex -> {
                    if (rising.isEmpty() || vertex.accuracy > rising.getLast().accuracy) {
                        rising.add(vertex);
                    }
                });
        return new Envelope(rising);
    }

    /** Least cost at which an accuracy is reached; infinite where it is not. */
    double costOf(double accuracy) {
        for (int i = 0; i < vertices.size(); i++) {
            Vertex vertex = vertices.get(i);
            if (vertex.accuracy >= accuracy) {
                return i == 0 ? vertex.cost : between(vertices.get(i - 1), vertex, accuracy);
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    private static double between(Vertex below, Vertex above, double accuracy) {
        double way = (accuracy - below.accuracy) / (above.accuracy - below.accuracy);
        return below.cost * Math.pow(above.cost / below.cost, way);
    }
}
