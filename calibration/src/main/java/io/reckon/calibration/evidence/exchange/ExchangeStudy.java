package io.reckon.calibration.evidence.exchange;

import io.reckon.calibration.evidence.curve.Cost;
import io.reckon.calibration.evidence.curve.Outcomes;
import io.reckon.calibration.measurement.Cell;
import io.reckon.calibration.measurement.GradedTrial;
import io.reckon.calibration.question.LabelledQuestion;
import io.reckon.calibration.statistics.Resamples;
import io.reckon.calibration.validation.Folds;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The exchange of test-time compute with pretraining, per bin. The questions of each bin are dealt into two folds; the
 * smaller proposer answers those of one fold with the setting chosen on the other, so that no setting is chosen on the
 * questions that measure it.
 */
public final class ExchangeStudy {

    private final List<Cell> small;
    private final Cell large;
    private final Folds folds;
    private final Resamples resamples;

    /**
     * Takes what was recorded.
     *
     * @param small cells of the smaller proposer, in its oracle bins; at least one
     * @param large greedy answers of the larger one to the same questions, in the same order
     * @param folds of the questions
     * @throws IllegalArgumentException if the questions differ
     */
    public ExchangeStudy(List<Cell> small, Cell large, Folds folds, Resamples resamples) {
        this.small = List.copyOf(small);
        List<String> ids = ids(large);
        if (!small.stream().allMatch(cell -> ids(cell).equals(ids))) {
            throw new IllegalArgumentException("small and large proposer answered different questions");
        }
        this.large = inBinsOf(small.getFirst(), large);
        this.folds = folds;
        this.resamples = resamples;
    }

    /** The exchange in every bin of which both folds hold a question. */
    public List<Exchange> at(Pretraining pretraining) {
        MatchedChoice choice = new MatchedChoice(small, large, pretraining);
        return IntStream.rangeClosed(1, LabelledQuestion.BINS)
                .filter(bin -> foldsOf(bin) == 2)
                .mapToObj(bin -> in(bin, pretraining, choice))
                .toList();
    }

    private Exchange in(int bin, Pretraining pretraining, MatchedChoice choice) {
        SortedMap<Integer, Cell> chosen = new TreeMap<>();
        for (int fold = 1; fold <= 2; fold++) {
            int other = 3 - fold;
            chosen.put(fold, choice.among(question -> isIn(question, bin) && folds.of(question) == other));
        }
        Outcomes ours = answers(bin, chosen);
        Outcomes theirs = Outcomes.of(large).where(question -> isIn(question, bin));
        ToDoubleFunction<int[]> spentShare =
                counts -> ours.mean(Cost.FLOPS, counts) / pretraining.allowance(theirs.mean(Cost.FLOPS, counts));
        return new Exchange(
                pretraining.inferenceRatio(),
                pretraining.inferenceMultiplier(),
                bin,
                ours.size(),
                resamples.estimate(ours::accuracy),
                resamples.estimate(theirs::accuracy),
                resamples.estimate(counts -> ours.accuracy(counts) - theirs.accuracy(counts)),
                spentShare.applyAsDouble(once()),
                chosen.values().stream().map(MatchedChoice::name).toList());
    }

    private Outcomes answers(int bin, SortedMap<Integer, Cell> byFold) {
        List<GradedTrial> trials = IntStream.range(0, large.trials().size())
                .mapToObj(i -> {
                    LabelledQuestion question = large.trials().get(i).question();
                    Cell cell = isIn(question, bin)
                            ? Objects.requireNonNull(byFold.get(folds.of(question)))
                            : small.getFirst();
                    return cell.trials().get(i);
                })
                .toList();
        return Outcomes.of(trials).where(question -> isIn(question, bin));
    }

    private boolean isIn(LabelledQuestion question, int bin) {
        return question.bin().orElse(0) == bin && folds.hold(question);
    }

    private long foldsOf(int bin) {
        return large.trials().stream()
                .map(GradedTrial::question)
                .filter(question -> isIn(question, bin))
                .map(folds::of)
                .distinct()
                .count();
    }

    private int[] once() {
        int[] counts = new int[large.trials().size()];
        Arrays.fill(counts, 1);
        return counts;
    }

    private static Cell inBinsOf(Cell binned, Cell cell) {
        return new Cell(
                cell.contender(),
                cell.budget(),
                IntStream.range(0, cell.trials().size())
                        .mapToObj(i -> new GradedTrial(
                                binned.trials().get(i).question(),
                                cell.trials().get(i).answer(),
                                cell.trials().get(i).right()))
                        .toList());
    }

    private static List<String> ids(Cell cell) {
        return cell.trials().stream().map(trial -> trial.question().id()).toList();
    }
}
