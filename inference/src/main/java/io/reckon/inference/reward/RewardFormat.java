package io.reckon.inference.reward;

import com.fasterxml.jackson.databind.JsonNode;
import io.reckon.inference.model.ModelException;
import io.reckon.inference.model.ModelFolder;
import io.reckon.inference.text.DigitOrder;
import java.util.Locale;

/**
 * What {@code reward.json} says about a process reward model: how it reads text, and how its outputs become scores.
 *
 * @param digitOrder order of digits in numbers
 * @param score of the steps of a solution that stands alone
 * @param revision of the steps of a solution that revises earlier attempts; where the file has none, the same
 */
public record RewardFormat(DigitOrder digitOrder, StepWeights score, StepWeights revision) {
    private static final String FILE = "reward.json";
    private static final String SCORE = "score";
    private static final String REVISION = "revision";

    /**
     * Reads the folder's file.
     *
     * @throws ModelException where it is missing or lacks something
     */
    public static RewardFormat read(ModelFolder folder) {
        JsonNode json = folder.json(FILE);
        StepWeights score = weights(folder, json, SCORE);
        return new RewardFormat(
                digitOrder(folder, json.path("digitOrder").asText()),
                score,
                json.has(REVISION) ? weights(folder, json, REVISION) : score);
    }

    private static DigitOrder digitOrder(ModelFolder folder, String name) {
        try {
            return DigitOrder.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ModelException(folder.file(FILE), "knows no digitOrder '" + name + "'", e);
        }
    }

    private static StepWeights weights(ModelFolder folder, JsonNode json, String entry) {
        return new StepWeights(
                weight(folder, json, entry, "intercept"),
                weight(folder, json, entry, "value"),
                weight(folder, json, entry, "minLogProb"),
                weight(folder, json, entry, "sumLogProb"));
    }

    private static double weight(ModelFolder folder, JsonNode json, String entry, String name) {
        JsonNode weight = json.path(entry).path(name);
        if (!weight.isNumber()) {
            throw new ModelException(folder.file(FILE), "lacks the number " + entry + "." + name);
        }
        return weight.doubleValue();
    }
}
