package io.reckon.calibration.measurement;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How far the answers of one contender can be trusted to be as sure as they claim: a reliability table (Guo et al. 2017,
 * arXiv 1706.04599). Questions without an answer are left out.
 *
 * @param strategy label of the contender
 * @param budget its generations
 * @param bins ten, of equal width
 * @param expectedCalibrationError mean distance of confidence and share of right answers, in [0, 1]; 0 without answers
 */
public record Reliability(String strategy, int budget, List<ReliabilityBin> bins, double expectedCalibrationError) {

    private static final int BINS = 10;

    /** Copies the bins. */
    public Reliability {
        bins = List.copyOf(bins);
    }

    /** The reliability of these forecasts. */
    public static Reliability of(String strategy, int budget, List<Forecast> forecasts) {
        List<ReliabilityBin> bins = IntStream.range(0, BINS)
                .mapToObj(bin -> ReliabilityBin.of(
                        (double) bin / BINS,
                        (bin + 1.0) / BINS,
                        forecasts.stream()
                                .filter(forecast -> binOf(forecast) == bin)
                                .toList()))
                .toList();
        return new Reliability(strategy, budget, bins, error(bins));
    }

    /** The reliability of the confidences that came with the answers of a cell. */
    public static Reliability of(Cell cell) {
        List<Forecast> forecasts = cell.trials().stream()
                .flatMap(trial -> Stream.ofNullable(trial.answer().certainty())
                        .map(certainty -> new Forecast(certainty.confidence(), trial.right())))
                .toList();
        return of(cell.contender().label(), cell.budget(), forecasts);
    }

    /** The bins of all of these together. */
    public static List<ReliabilityBin> together(List<Reliability> parts) {
        return IntStream.range(0, BINS)
                .mapToObj(bin -> parts.stream()
                        .map(part -> part.bins.get(bin))
                        .reduce(ReliabilityBin::plus)
                        .orElseThrow())
                .toList();
    }

    /** Expected calibration error of these bins, in [0, 1]; 0 without answers. */
    public static double error(List<ReliabilityBin> bins) {
        int answers = bins.stream().mapToInt(ReliabilityBin::answers).sum();
        return bins.stream().mapToDouble(ReliabilityBin::error).sum() / Math.max(1, answers);
    }

    /** Forecasts in all. */
    public int answers() {
        return bins.stream().mapToInt(ReliabilityBin::answers).sum();
    }

    private static int binOf(Forecast forecast) {
        return Math.min(BINS - 1, (int) (forecast.confidence() * BINS));
    }
}
