package io.reckon.calibration.evidence.page;

import io.reckon.calibration.evidence.Evidence;
import io.reckon.calibration.evidence.EvidenceStudy;
import io.reckon.calibration.evidence.chart.Figure;
import io.reckon.calibration.evidence.chart.LineChart;
import io.reckon.calibration.evidence.chart.Size;
import io.reckon.calibration.evidence.curve.MeasuredCurve;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What strategies, and choosing among them, reach for what they cost. */
final class CurveSections {

    private CurveSections() {}

    static Section choices(Evidence evidence) {
        List<MeasuredCurve> curves = evidence.choices();
        List<String> notes = new ArrayList<>(List.of(
                "Every line is one way to answer at budgets from 1 generation up; every point has its 95 % interval. Costs of"
                        + " judging difficulty are charged to the policy, and nothing to the oracle's bins, which come from"
                        + " labels. The best fixed strategy is told in hindsight for each budget. The clairvoyant bound takes,"
                        + " for each question, the cheapest recorded setting that turned out right: it also picks lucky draws,"
                        + " so that no choice made beforehand can reach it."));
        if (curves.stream().noneMatch(curve -> curve.name().startsWith("policy"))) {
            notes.add(
                    "The policy itself was not recorded: ./reckon measure --questions FILE --strategies policy --budgets"
                            + " 1,2,4,8,16,32,64 --work DIR");
        }
        if (curves.stream().noneMatch(curve -> curve.name().equals(EvidenceStudy.ORACLE))) {
            notes.add(
                    "No line for oracle bins: the calibration's policy table has no setting that was recorded for every bin.");
        }
        return new Section(
                "compute-optimal",
                "What does choosing a strategy by difficulty buy?",
                notes,
                List.of(
                        LineChart.draw(
                                "choices-by-tokens",
                                "Right answers against everything that proposer and verifier read and wrote",
                                Lines.BY_TOKENS,
                                Size.WIDE,
                                Lines.byTokens(curves)),
                        LineChart.draw(
                                "choices-by-generations",
                                "Right answers against the generation budget",
                                Lines.BY_GENERATIONS,
                                Size.WIDE,
                                Lines.byGenerations(curves))),
                List.of(new Table("choices", Lines.COLUMNS, Lines.rows(curves))),
                true);
    }

    static Section strategies(Evidence evidence) {
        return new Section(
                "strategies",
                "Which single strategy makes the most of a budget?",
                List.of(
                        "Every question answered with the same strategy. With one generation all of them are one sample."),
                List.of(
                        LineChart.draw(
                                "strategies-by-generations",
                                "Right answers against the generation budget",
                                Lines.BY_GENERATIONS,
                                Size.WIDE,
                                Lines.byGenerations(evidence.strategies())),
                        LineChart.draw(
                                "strategies-by-tokens",
                                "Right answers against everything that proposer and verifier read and wrote",
                                Lines.BY_TOKENS,
                                Size.WIDE,
                                Lines.byTokens(evidence.strategies()))),
                List.of(new Table("strategies", Lines.COLUMNS, Lines.rows(evidence.strategies()))),
                true);
    }

    static Section bins(Evidence evidence) {
        List<Figure> figures = new ArrayList<>();
        List<List<Value>> rows = new ArrayList<>();
        evidence.byBin().forEach((bin, curves) -> {
            int questions = evidence.source().binSizes().get(bin - 1);
            figures.add(LineChart.draw(
                    "bin-" + bin,
                    "Bin %d%s, %d questions"
                            .formatted(bin, bin == 1 ? " (easiest)" : bin == 5 ? " (hardest)" : "", questions),
                    Lines.BY_GENERATIONS,
                    Size.SMALL,
                    Lines.byGenerations(curves)));
            Lines.rows(curves).stream()
                    .map(row -> Stream.concat(Stream.of(Value.count(bin)), row.stream())
                            .toList())
                    .forEach(rows::add);
        });
        return new Section(
                "bins",
                "Does the best strategy depend on the difficulty?",
                List.of(
                        "Bins by the share of right ones among the samples of a question, parted by the calibration's edges."
                                + " Sampling strategies are derived from the very samples that put a question into its bin; the"
                                + " others were sampled anew. Colours as in the charts above."),
                figures,
                List.of(new Table(
                        "bins",
                        Stream.concat(Stream.of("bin"), Lines.COLUMNS.stream()).toList(),
                        rows)),
                true);
    }
}
