package io.reckon.calibration.evidence.curve;

import io.reckon.calibration.measurement.Cell;
import io.reckon.calibration.measurement.GradedTrial;
import io.reckon.calibration.question.LabelledQuestion;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What came of one way to answer, question by question. Its figures are statistics of how often each question counts, as
 * {@link io.reckon.calibration.statistics.Resamples} wants them, and not numbers where no question counts.
 */
public final class Outcomes {

    private final List<GradedTrial> trials;
    private final int[] members;
    private final double[] right;

    private Outcomes(List<GradedTrial> trials, int[] members) {
        this.trials = trials;
        this.members = members;
        this.right = trials.stream().mapToDouble(trial -> trial.right() ? 1 : 0).toArray();
    }

    /** Outcomes of these trials, one per question, in the order of the questions. */
    public static Outcomes of(List<GradedTrial> trials) {
        return new Outcomes(
                List.copyOf(trials), IntStream.range(0, trials.size()).toArray());
    }

    /** Outcomes of a cell. */
    public static Outcomes of(Cell cell) {
        return of(cell.trials());
    }

    /** The part that holds the questions under a condition; the others count as little as they may. */
    public Outcomes where(Predicate<LabelledQuestion> condition) {
        return new Outcomes(
                trials,
                IntStream.of(members)
                        .filter(i -> condition.test(trials.get(i).question()))
                        .toArray());
    }

    /** The part in one difficulty bin. */
    public Outcomes in(int bin) {
        return where(question -> question.bin().orElse(0) == bin);
    }

    /** One per question, the order that of the questions; those left out by a condition too. */
    public List<GradedTrial> trials() {
        return trials;
    }

    /** Questions in this part. */
    public int size() {
        return members.length;
    }

    /** Questions answered rightly. */
    public long right() {
        return IntStream.of(members).filter(i -> trials.get(i).right()).count();
    }

    /** Share of the questions answered rightly. */
    public double accuracy(int[] counts) {
        double sum = 0;
        double total = 0;
        for (int i : members) {
            sum += counts[i] * right[i];
            total += counts[i];
        }
        return sum / total;
    }

    /** Mean cost per question. */
    public double mean(Cost cost, int[] counts) {
        double sum = 0;
        double total = 0;
        for (int i : members) {
            sum += counts[i] * cost.of(trials.get(i).answer().spent());
            total += counts[i];
        }
        return sum / total;
    }
}
