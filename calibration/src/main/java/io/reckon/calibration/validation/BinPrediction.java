package io.reckon.calibration.validation;

import io.reckon.calibration.question.LabelledQuestion;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A way to tell the bin of a question without its reference.
 *
 * @param name for people, such as "text"
 * @param byBudget probability of each bin, easiest first, by question and generations
 */
public record BinPrediction(String name, BiFunction<LabelledQuestion, Integer, List<Double>> byBudget) {

    List<Double> probabilities(LabelledQuestion question, int budget) {
        return byBudget.apply(question, budget);
    }
}
