package io.reckon.launcher.bench;

import java.util.Collection;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * Percentiles of a sample.
 *
 * @param p50 median
 * @param p99 99th percentile
 */
record Percentiles(double p50, double p99) {
    static Percentiles of(Collection<Double> sample) {
        double[] values = sample.stream().mapToDouble(Double::doubleValue).toArray();
        double[] found = Quantile.withDefaults().evaluate(values, 0.50, 0.99);
        return new Percentiles(found[0], found[1]);
    }
}
