package io.reckon.launcher.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * What a demonstration has shown.
 *
 * @param total over all questions
 * @param bins by predicted difficulty, only those that occurred, easiest first
 * @param answered questions with an answer on the topic
 * @param overBudget answers that spent more than their budget
 * @param accuracyOneSample share of right answers with a single sample per question, in [0, 1]
 * @param firstAnswerSeconds from the start of the command; absent where no answer came
 */
public record DemoReport(
        BinSummary total,
        List<BinSummary> bins,
        int answered,
        int overBudget,
        double accuracyOneSample,
        OptionalDouble firstAnswerSeconds) {

    public DemoReport {
        bins = List.copyOf(bins);
    }

    /** Sums up the answers that the policy found and those from one sample each. */
    public static DemoReport of(
            List<GradedAnswer> answers, List<GradedAnswer> oneSample, OptionalDouble firstAnswerSeconds) {
        TreeMap<Integer, List<GradedAnswer>> byBin = new TreeMap<>();
        answers.forEach(
                answer -> byBin.computeIfAbsent(answer.answer().finding().bin(), ignored -> new ArrayList<>())
                        .add(answer));
        List<BinSummary> bins = byBin.entrySet().stream()
                .map(entry -> BinSummary.of(entry.getKey(), entry.getValue()))
                .toList();
        return new DemoReport(
                BinSummary.of(0, answers),
                bins,
                Math.toIntExact(answers.stream().filter(GradedAnswer::arrived).count()),
                Math.toIntExact(answers.stream()
                        .filter(graded -> graded.answer().isOverBudget())
                        .count()),
                BinSummary.accuracy(oneSample),
                firstAnswerSeconds);
    }
}
