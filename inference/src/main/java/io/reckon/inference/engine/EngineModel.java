package io.reckon.inference.engine;

import io.reckon.inference.decoder.Decoder;
import io.reckon.inference.model.ModelConfig;
import io.reckon.inference.text.TextTokenizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What an engine runs: weights, tokenizer and what the model's configuration says.
 *
 * @param stopStrings texts that end a solution beside the end tokens
 */
public record EngineModel(Decoder decoder, TextTokenizer tokenizer, ModelConfig config, List<String> stopStrings) {
    public EngineModel {
        stopStrings = List.copyOf(stopStrings);
    }

    /** Returns the tokens that are never sampled: special tokens are no text and would be lost in the words of a step. */
    Set<Integer> suppressed() {
        Set<Integer> suppressed = new HashSet<>(tokenizer.specialTokens());
        suppressed.removeAll(config.endTokens());
        return suppressed;
    }
}
