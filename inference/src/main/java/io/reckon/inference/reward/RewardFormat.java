package io.reckon.inference.reward;

import com.fasterxml.jackson.databind.JsonNode;
import io.reckon.inference.model.ModelException;
import io.reckon.inference.model.ModelFolder;
import io.reckon.inference.text.DigitOrder;
import java.util.Locale;

/**
 * What {@code reward.json} says about a process reward model: how it reads text, and how its outputs become the score of a
 * step, {@code sigmoid(intercept + value * v + minLogProb * m + sumLogProb * s)} with the value v at the end of the step and
 * the minimum m and sum s of the log-probabilities of its tokens.
 *
 * @param digitOrder order of digits in numbers
 * @param intercept of the logistic layer
 * @param value weight of v
 * @param minLogProb weight of m
 * @param sumLogProb weight of s
 */
public record RewardFormat(
        DigitOrder digitOrder, double intercept, double value, double minLogProb, double sumLogProb) {
    private static final String FILE = "reward.json";

    /**
     * Reads the folder's file.
     *
     * @throws ModelException where it is missing or lacks something
     */
    public static RewardFormat read(ModelFolder folder) {
        JsonNode json = folder.json(FILE);
        return new RewardFormat(
                digitOrder(folder, json.path("digitOrder").asText()),
                coefficient(folder, json, "intercept"),
                coefficient(folder, json, "value"),
                coefficient(folder, json, "minLogProb"),
                coefficient(folder, json, "sumLogProb"));
    }

    private static DigitOrder digitOrder(ModelFolder folder, String name) {
        try {
            return DigitOrder.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ModelException(folder.file(FILE), "knows no digitOrder '" + name + "'", e);
        }
    }

    private static double coefficient(ModelFolder folder, JsonNode json, String name) {
        JsonNode coefficient = json.path("score").path(name);
        if (!coefficient.isNumber()) {
            throw new ModelException(folder.file(FILE), "lacks the number score." + name);
        }
        return coefficient.doubleValue();
    }

    double score(double valueLogit, double min, double sum) {
        return 1 / (1 + Math.exp(-(intercept + value * valueLogit + minLogProb * min + sumLogProb * sum)));
    }
}
