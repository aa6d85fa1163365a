package io.reckon.calibration.measurement;

import io.reckon.calibration.statistics.Interval;
import io.reckon.calibration.statistics.PairedBootstrap;
import java.util.Arrays;

/**
 * How much more accurate one contender is than another on the same questions.
 *
 * @param strategy label of the contender
 * @param budget its generations
 * @param against label of the other
 * @param againstBudget generations of the other
 * @param accuracy accuracy of the one minus that of the other, in [-1, 1]
 * @param low lower end of the 95 % interval, paired bootstrap over questions
 * @param high upper end
 */
public record Difference(
        String strategy, int budget, String against, int againstBudget, double accuracy, double low, double high) {

    static Difference of(Cell cell, Cell other, PairedBootstrap bootstrap) {
        double[] differences = cell.minus(other);
        Interval interval = bootstrap.interval(differences);
        return new Difference(
                cell.contender().label(),
                cell.budget(),
                other.contender().label(),
                other.budget(),
                Arrays.stream(differences).average().orElseThrow(),
                interval.low(),
                interval.high());
    }
}
