package io.reckon.calibration.evidence.difficulty;

import io.reckon.calibration.question.LabelledQuestion;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How often each oracle bin was taken for which bin.
 *
 * @param questions by oracle bin 1 to 5, then by predicted bin 1 to 5
 */
public record Confusion(List<List<Integer>> questions) {

    private static final int BINS = LabelledQuestion.BINS;

    /** @throws IllegalArgumentException if there are not five bins on either side */
    public Confusion {
        questions = questions.stream().map(List::copyOf).toList();
        if (questions.size() != BINS || questions.stream().anyMatch(row -> row.size() != BINS)) {
            throw new IllegalArgumentException("five bins against five, not " + questions);
        }
    }

    /**
     * Counts.
     *
     * @param oracle bin of each question, 1 to 5
     * @param predicted bin of each question, 1 to 5
     */
    public static Confusion of(int[] oracle, int[] predicted) {
        int[][] counts = new int[BINS][BINS];
        for (int i = 0; i < oracle.length; i++) {
            counts[oracle[i] - 1][predicted[i] - 1]++;
        }
        return new Confusion(Arrays.stream(counts)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList());
    }

    /** Questions of an oracle bin that were taken for a predicted one. */
    public int of(int oracle, int predicted) {
        return questions.get(oracle - 1).get(predicted - 1);
    }

    /** Share of questions that are at most so many bins off. */
    public double shareWithin(int bins) {
        int total = questions.stream()
                .flatMap(List::stream)
                .mapToInt(Integer::intValue)
                .sum();
        int near = IntStream.rangeClosed(1, BINS)
                .flatMap(oracle -> IntStream.rangeClosed(1, BINS)
                        .filter(predicted -> Math.abs(oracle - predicted) <= bins)
                        .map(predicted -> of(oracle, predicted)))
                .sum();
        return (double) near / total;
    }
}
