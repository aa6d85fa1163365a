package io.reckon.calibration.validation;

import io.reckon.calibration.statistics.Interval;
import io.reckon.calibration.statistics.PairedBootstrap;
import io.reckon.calibration.statistics.Share;
import java.util.Arrays;
import java.util.List;

/**
 * What choosing strategies reaches with one budget, on questions that had no part in the choice.
 *
 * @param budget generations
 * @param questions measured, both folds together
 * @param computeOptimal the best strategy of each oracle bin
 * @param bestFixed the best single strategy for all bins, chosen on the same folds
 * @param difference compute-optimal minus best fixed
 * @param inSample both, had they been chosen on the very questions that measure them: too good
 * @param predicted what choosing by predicted bins reaches, for each way to predict them
 * @param chosen strategy of each bin and fold, by bin
 */
public record CrossValidated(
        int budget,
        int questions,
        Accuracy computeOptimal,
        BestFixed bestFixed,
        Gain difference,
        InSample inSample,
        List<Predicted> predicted,
        List<Choice> chosen) {

    /** Copies the lists. */
    public CrossValidated {
        predicted = List.copyOf(predicted);
        chosen = List.copyOf(chosen);
    }

    /** Bins for which both folds chose the same strategy. */
    public long agreeingBins() {
        return chosen.stream()
                .filter(choice -> choice.fold() == 1)
                .filter(choice -> chosen.contains(new Choice(choice.bin(), 2, choice.strategy())))
                .count();
    }

    /** Bins that were chosen for. */
    public long bins() {
        return chosen.stream().map(Choice::bin).distinct().count();
    }

    /**
     * Share answered rightly, with its 95 % interval (Wilson).
     *
     * @param accuracy in [0, 1]
     * @param low lower end
     * @param high upper end
     */
    public record Accuracy(double accuracy, double low, double high) {

        static Accuracy of(Share share) {
            Interval interval = share.interval();
            return new Accuracy(share.value(), interval.low(), interval.high());
        }
    }

    /**
     * One strategy for all bins.
     *
     * @param strategies label of the one measured on the first fold, and of that on the second; each chosen on the other
     * @param accuracy share answered rightly, in [0, 1]
     */
    public record BestFixed(List<String> strategies, double accuracy) {

        /** Copies the labels. */
        public BestFixed {
            strategies = List.copyOf(strategies);
        }
    }

    /**
     * Difference in accuracy on the same questions, with its 95 % interval (paired bootstrap over questions; the choices
     * stay as they are).
     *
     * @param point in [-1, 1]
     * @param low lower end
     * @param high upper end
     */
    public record Gain(double point, double low, double high) {

        static Gain of(double[] differences, PairedBootstrap bootstrap) {
            Interval interval = bootstrap.interval(differences);
            return new Gain(Arrays.stream(differences).average().orElseThrow(), interval.low(), interval.high());
        }
    }

    /**
     * Upper bounds.
     *
     * @param computeOptimal accuracy of the best strategy of each bin, in [0, 1]
     * @param bestFixed accuracy of the best single strategy, in [0, 1]
     * @param strategy label of that strategy
     */
    public record InSample(double computeOptimal, double bestFixed, String strategy) {}

    /**
     * The strategy with the highest expected accuracy over the predicted distribution of bins, chosen on the other fold; what
     * the prediction costs is not counted.
     *
     * @param from what the bins are predicted from
     * @param accuracy share answered rightly
     * @param difference to the best fixed strategy
     */
    public record Predicted(String from, Accuracy accuracy, Gain difference) {}

    /**
     * One choice.
     *
     * @param bin oracle bin, 1 to 5
     * @param fold that it is measured on, 1 or 2; it was chosen on the other
     * @param strategy label
     */
    public record Choice(int bin, int fold, String strategy) {}
}
