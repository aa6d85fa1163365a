package io.reckon.calibration.evidence.page;

import io.reckon.calibration.evidence.Evidence;
import io.reckon.calibration.evidence.chart.Axes;
import io.reckon.calibration.evidence.chart.BarChart;
import io.reckon.calibration.evidence.chart.Figure;
import io.reckon.calibration.evidence.chart.Line;
import io.reckon.calibration.evidence.chart.LineChart;
import io.reckon.calibration.evidence.chart.Size;
import io.reckon.calibration.evidence.difficulty.SequentialShare;
import io.reckon.calibration.evidence.exchange.Exchange;
import io.reckon.calibration.statistics.Estimate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The paper's own questions: sequence against parallel, the exchange with pretraining, and what of it is reproduced. */
final class PaperSections {

    private static final Axes CHAINS = new Axes("attempts per chain (1: all in parallel)", "right answers, %", true);
    private static final Axes BARS = new Axes("bin (1 easiest)", "right answers, %", false);

    private PaperSections() {}

    static Section findings(Evidence evidence) {
        return new Section(
                "findings",
                "Which findings of the paper hold here?",
                List.of(
                        "Snell, Lee, Xu and Kumar, Scaling LLM Test-Time Compute Optimally can be More Effective than Scaling"
                                + " Model Parameters (arXiv 2408.03314). A finding counts as reproduced only where the whole 95 % interval"
                                + " says so, as not reproduced where the whole interval says the opposite, and as undecided between."),
                List.of(),
                List.of(new Table(
                        "findings",
                        List.of("finding of the paper", "here", "figures"),
                        evidence.findings().stream()
                                .map(finding -> List.of(
                                        Value.words(finding.claim()),
                                        Value.words(finding.verdict().text()),
                                        Value.words(finding.figures())))
                                .toList())),
                false);
    }

    static Section sequential(Evidence evidence) {
        List<SequentialShare> shares = evidence.sequential();
        List<Integer> budgets =
                shares.stream().map(SequentialShare::budget).distinct().toList();
        long lengths =
                shares.stream().map(SequentialShare::chainLength).distinct().count();
        String note = lengths > 1
                ? "Revisions with one budget, parted into chains of different lengths; the verifier selects."
                : "%s of revisions recorded. Record more: ./reckon measure --questions FILE --strategies revisions:1,revisions:2,"
                                .formatted(lengths == 0 ? "No chain length" : "A single chain length")
                        + "revisions:4,revisions:8,revisions:16 --budgets 16,64 --work DIR";
        return new Section(
                "sequential",
                "In sequence or in parallel?",
                List.of(note),
                lengths > 1
                        ? budgets.stream().map(budget -> chains(budget, shares)).toList()
                        : List.of(),
                List.of(new Table(
                        "sequential",
                        List.of("budget", "attempts per chain", "sequential : parallel", "bin", "right, %"),
                        shares.stream()
                                .map(share -> List.of(
                                        Value.count(share.budget()),
                                        Value.count(share.chainLength()),
                                        Value.number(share.ratio(), 3),
                                        Value.count(share.bin()),
                                        Value.percent(share.accuracy())))
                                .toList())),
                true);
    }

    static Section exchange(Evidence evidence) {
        List<Exchange> exchange = evidence.exchange();
        String note = exchange.isEmpty()
                ? "Not recorded. Start each proposer in turn, measure the same questions with both, and give --exchange-small DIR"
                        + " and --exchange-large DIR: ./reckon measure --questions FILE --calibration FILE --strategies"
                        + " majority,beam --budgets 1,4,16,64 --work DIR"
                : "The smaller proposer may spend the floating point operations that the larger one costs more in pretraining and"
                        + " inference (k = M + 3 (M - 1) / R times its own plain inference); its verifier is charged in"
                        + " full. R is the number of tokens inferred, divided by those of pretraining. Settings are chosen on one"
                        + " half of each bin and measured on the other. Bars of intervals show half their width.";
        return new Section(
                "exchange",
                "Test-time compute, or a larger model?",
                List.of(note),
                exchange.stream()
                        .map(Exchange::inferenceRatio)
                        .distinct()
                        .map(ratio -> bars(ratio, exchange))
                        .toList(),
                List.of(new Table(
                        "exchange",
                        List.of(
                                "R",
                                "k",
                                "bin",
                                "questions",
                                "smaller, %",
                                "larger, %",
                                "difference, points",
                                "allowance spent, %",
                                "chosen, by half"),
                        exchange.stream().map(PaperSections::row).toList())),
                false);
    }

    private static List<Value> row(Exchange exchange) {
        return List.of(
                Value.number(exchange.inferenceRatio(), 2),
                Value.number(exchange.multiplier(), 1),
                Value.count(exchange.bin()),
                Value.count(exchange.questions()),
                Value.percent(exchange.small()),
                Value.percent(exchange.large()),
                Value.percent(exchange.difference()),
                Value.number(100 * exchange.spentShare(), 1),
                Value.words(String.join(", ", exchange.chosen())));
    }

    private static Figure bars(double ratio, List<Exchange> exchange) {
        List<Exchange> bins =
                exchange.stream().filter(each -> each.inferenceRatio() == ratio).toList();
        return BarChart.draw(
                String.format(Locale.ROOT, "exchange-%.0f", 100 * ratio),
                String.format(Locale.ROOT, "R = %s", ratio),
                BARS,
                bins.stream().map(each -> "bin " + each.bin()).toList(),
                List.of(
                        line("smaller proposer, test-time compute", bins, Exchange::small),
                        line("larger proposer, greedy", bins, Exchange::large)));
    }

    private static Line line(String name, List<Exchange> bins, Function<Exchange, Estimate> accuracy) {
        return new Line(
                name,
                bins.stream()
                        .map(each -> new Line.Mark(each.bin(), accuracy.apply(each)))
                        .toList());
    }

    private static Figure chains(int budget, List<SequentialShare> shares) {
        List<SequentialShare> same =
                shares.stream().filter(share -> share.budget() == budget).toList();
        return LineChart.draw(
                "sequential-" + budget,
                "Budget of %d generations".formatted(budget),
                CHAINS,
                new Size(Size.SMALL.width(), Size.SMALL.height(), true),
                same.stream()
                        .map(SequentialShare::bin)
                        .distinct()
                        .map(bin -> new Line(
                                "bin " + bin,
                                same.stream()
                                        .filter(share -> share.bin() == bin)
                                        .map(share -> new Line.Mark(share.chainLength(), share.accuracy()))
                                        .toList()))
                        .toList());
    }
}
