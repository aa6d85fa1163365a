package io.reckon.launcher.demo;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The answers of one difficulty bin.
 *
 * @param bin 1 (easiest) to 5; 0 for questions whose bin is not known
 * @param questions how many
 * @param accuracy share of right answers, in [0, 1]
 * @param meanGenerations spent per question
 * @param meanTokens of proposer and verifier, spent per question
 * @param meanSeconds from acceptance to answer
 */
public record BinSummary(
        int bin, int questions, double accuracy, double meanGenerations, double meanTokens, double meanSeconds) {

    static BinSummary of(int bin, List<GradedAnswer> answers) {
        return new BinSummary(
                bin,
                answers.size(),
                accuracy(answers),
                mean(answers, answer -> answer.answer().spent().generations()),
                mean(answers, answer -> answer.answer().spent().tokens()),
                mean(answers, answer -> answer.answer().spent().time().toMillis() / 1000.0));
    }

    static double accuracy(List<GradedAnswer> answers) {
        return mean(answers, answer -> answer.right() ? 1 : 0);
    }

    private static double mean(List<GradedAnswer> answers, ToDoubleFunction<GradedAnswer> quantity) {
        return answers.stream().mapToDouble(quantity).average().orElse(0);
    }
}
