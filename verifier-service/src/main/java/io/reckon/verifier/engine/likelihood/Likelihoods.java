package io.reckon.verifier.engine.likelihood;

import io.reckon.inference.engine.TokenUsage;
import io.reckon.inference.remote.CountedAnswer;
import java.util.List;

/**
 * The answer to a request.
 *
 * @param steps likelihood of each step, in (0, 1]
 * @param usage what it cost, as the server counts it
 */
record Likelihoods(List<Double> steps, TokenUsage usage) implements CountedAnswer {
    Likelihoods {
        steps = List.copyOf(steps);
    }
}
