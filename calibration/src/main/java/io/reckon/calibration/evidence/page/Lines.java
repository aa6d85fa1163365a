package io.reckon.calibration.evidence.page;

import io.reckon.calibration.evidence.chart.Axes;
import io.reckon.calibration.evidence.chart.Line;
import io.reckon.calibration.evidence.curve.MeasuredCurve;
import io.reckon.calibration.evidence.curve.MeasuredPoint;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Curves as lines of a chart, and as rows of a table. */
final class Lines {

    static final Axes BY_GENERATIONS = new Axes("generation budget per question", "right answers, %", true);
    static final Axes BY_TOKENS = new Axes("proposer + verifier tokens per question, mean", "right answers, %", true);
    static final List<String> COLUMNS = List.of("strategy", "budget", "right, %", "generations", "tokens");

    private Lines() {}

    static List<Line> byGenerations(List<MeasuredCurve> curves) {
        return lines(curves, MeasuredPoint::budget);
    }

    static List<Line> byTokens(List<MeasuredCurve> curves) {
        return lines(curves, point -> Math.max(1, point.tokens().point()));
    }

    static List<List<Value>> rows(List<MeasuredCurve> curves) {
        return curves.stream()
                .flatMap(curve -> curve.points().stream()
                        .map(point -> List.of(
                                Value.words(curve.name()),
                                Value.count(point.budget()),
                                Value.percent(point.accuracy()),
                                Value.number(point.generations().point(), 1),
                                Value.number(point.tokens().point(), 0))))
                .toList();
    }

    private static List<Line> lines(List<MeasuredCurve> curves, ToDoubleFunction<MeasuredPoint> x) {
        return curves.stream()
                .map(curve -> new Line(
                        curve.name(),
                        curve.points().stream()
                                .map(point -> new Line.Mark(x.applyAsDouble(point), point.accuracy()))
                                .toList()))
                .toList();
    }
}
