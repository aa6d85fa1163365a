package io.reckon.calibration.measurement;

import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The answers whose confidence lies in one range.
 *
 * @param low lower end, included
 * @param high upper end, excluded but for 1
 * @param answers how many
 * @param confidence their mean; {@code null} where there are none
 * @param right share of them that is right; {@code null} where there are none
 */
public record ReliabilityBin(
        double low,
        double high,
        int answers,
        @Nullable Double confidence,
        @Nullable Double right) {

    static ReliabilityBin of(double low, double high, List<Forecast> forecasts) {
        return new ReliabilityBin(
                low,
                high,
                forecasts.size(),
                mean(forecasts, Forecast::confidence),
                mean(forecasts, forecast -> forecast.right() ? 1 : 0));
    }

    /** The answers of both; they have one range. */
    ReliabilityBin plus(ReliabilityBin other) {
        if (answers == 0 || other.answers == 0) {
            return answers == 0 ? other : this;
        }
        return new ReliabilityBin(
                low,
                high,
                answers + other.answers,
                weighted(known(confidence), other, known(other.confidence)),
                weighted(known(right), other, known(other.right)));
    }

    /** Distance of confidence and share of right answers, times the answers. */
    double error() {
        return answers == 0 ? 0 : answers * Math.abs(known(confidence) - known(right));
    }

    private double weighted(double own, ReliabilityBin other, double theirs) {
        return (answers * own + other.answers * theirs) / (answers + other.answers);
    }

    private static double known(@Nullable Double mean) {
        return Objects.requireNonNull(mean);
    }

    private static @Nullable Double mean(List<Forecast> forecasts, ToDoubleFunction<Forecast> value) {
        return forecasts.isEmpty()
                ? null
                : forecasts.stream().mapToDouble(value).average().orElseThrow();
    }
}
