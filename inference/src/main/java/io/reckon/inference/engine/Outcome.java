package io.reckon.inference.engine;

import java.util.List;

/**
 * What a call found and cost.
 *
 * @param results one for each thing asked for, in the order of the call
 * @param usage tokens
 */
public record Outcome<R>(List<R> results, TokenUsage usage) {
    public Outcome {
        results = List.copyOf(results);
    }
}
