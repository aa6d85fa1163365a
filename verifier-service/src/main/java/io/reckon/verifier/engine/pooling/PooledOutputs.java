package io.reckon.verifier.engine.pooling;

import io.reckon.inference.engine.TokenUsage;
import io.reckon.inference.remote.CountedAnswer;
import java.util.List;

/**
 * The answer to a request.
 *
 * @param atMarks output at each mark of all texts, in order
 * @param usage what it cost, as the server counts it
 */
record PooledOutputs(List<double[]> atMarks, TokenUsage usage) implements CountedAnswer {
    PooledOutputs {
        atMarks = List.copyOf(atMarks);
    }
}
