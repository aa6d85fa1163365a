package io.reckon.calibration.evidence.page;

import io.reckon.calibration.evidence.Evidence;
import io.reckon.calibration.evidence.chart.Axes;
import io.reckon.calibration.evidence.chart.Figure;
import io.reckon.calibration.evidence.chart.HeatMap;
import io.reckon.calibration.evidence.chart.Line;
import io.reckon.calibration.evidence.chart.LineChart;
import io.reckon.calibration.evidence.chart.Size;
import io.reckon.calibration.evidence.difficulty.Confusion;
import io.reckon.calibration.evidence.difficulty.EstimateQuality;
import io.reckon.calibration.measurement.Reliability;
import io.reckon.calibration.measurement.ReliabilityBin;
import io.reckon.calibration.statistics.Estimate;
import io.reckon.calibration.statistics.Interval;
import io.reckon.calibration.statistics.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** How far estimates of difficulty, and confidences, can be trusted. */
final class DifficultySections {

    private static final Axes BINS = new Axes("predicted bin", "oracle bin", false);
    private static final Axes SURE = new Axes("confidence, mean of ten ranges", "right answers, %", false);

    private DifficultySections() {}

    static Section difficulty(Evidence evidence) {
        List<Figure> figures = new ArrayList<>();
        List<List<Value>> rows = new ArrayList<>();
        for (EstimateQuality quality : evidence.difficulty()) {
            figures.add(map("difficulty-" + quality.probe(), name(quality), quality.confusion()));
            rows.add(List.of(
                    Value.words(name(quality)),
                    Value.ratio(quality.spearman()),
                    Value.number(100 * quality.confusion().shareWithin(0), 1),
                    Value.number(100 * quality.confusion().shareWithin(1), 1)));
        }
        List<String> notes = new ArrayList<>();
        if (evidence.difficulty().stream().noneMatch(quality -> quality.probe() == 0)) {
            notes.add("The calibration has no text model, so that nothing is known of a question before it is sampled:"
                    + " ./reckon calibrate fits one.");
        }
        evidence.deployedBins()
                .ifPresent(bins -> figures.add(map("difficulty-deployed", "As the deployment predicted it", bins)));
        return new Section(
                "difficulty",
                "How well is difficulty known before, and after a few samples?",
                Stream.concat(
                                Stream.of(
                                        "Rank correlation (Spearman) of the estimate with the share of right ones among the samples that it did"
                                                + " not see, and how often the bins agree. Rows are oracle bins, columns predicted ones, 1 the easiest;"
                                                + " a perfect estimate has all questions on the rising diagonal."),
                                notes.stream())
                        .toList(),
                figures,
                List.of(new Table(
                        "difficulty",
                        List.of("estimate from", "rank correlation", "same bin, %", "at most one bin off, %"),
                        rows)),
                false);
    }

    static Section reliability(Evidence evidence) {
        List<Line> lines = new ArrayList<>();
        List<List<Value>> rows = new ArrayList<>();
        evidence.reliability().forEach((name, parts) -> {
            List<ReliabilityBin> bins = Reliability.together(parts);
            lines.add(new Line(
                    name,
                    bins.stream()
                            .filter(bin -> bin.answers() > 0)
                            .map(DifficultySections::mark)
                            .toList()));
            rows.add(List.of(
                    Value.words(name),
                    Value.count(bins.stream().mapToInt(ReliabilityBin::answers).sum()),
                    Value.number(100 * Reliability.error(bins), 1)));
        });
        return new Section(
                "reliability",
                "Are answers as often right as they claim?",
                List.of(
                        "Answers sorted by their confidence into ten ranges of equal width; on the diagonal an answer is right as"
                                + " often as it claims. The expected calibration error is the mean distance to it. Intervals are"
                                + " Wilson's."),
                List.of(LineChart.drawAgainstDiagonal(
                        "reliability",
                        "Share of right answers against the confidence that they claimed",
                        SURE,
                        new Size(Size.SQUARE.width() + 260, Size.SQUARE.height(), true),
                        lines)),
                List.of(new Table(
                        "reliability", List.of("answers of", "answers", "expected calibration error, points"), rows)),
                false);
    }

    private static Figure map(String id, String title, Confusion confusion) {
        return HeatMap.draw(id, title, BINS, confusion.questions());
    }

    private static String name(EstimateQuality quality) {
        return quality.probe() == 0 ? "text alone" : "text and scored samples: %d".formatted(quality.probe());
    }

    private static Line.Mark mark(ReliabilityBin bin) {
        double right = Objects.requireNonNull(bin.right());
        Interval interval = new Share((int) Math.rint(right * bin.answers()), bin.answers()).interval();
        return new Line.Mark(
                Objects.requireNonNull(bin.confidence()), new Estimate(right, interval.low(), interval.high()));
    }
}
