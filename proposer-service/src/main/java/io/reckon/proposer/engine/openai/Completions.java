package io.reckon.proposer.engine.openai;

import io.reckon.inference.engine.TokenUsage;
import io.reckon.inference.remote.CountedAnswer;
import java.util.List;

/**
 * The answer to a request.
 *
 * @param choices one for each that was asked for, in order
 * @param usage what it cost, as the server counts it
 */
record Completions(List<Completion> choices, TokenUsage usage) implements CountedAnswer {
    Completions {
        choices = List.copyOf(choices);
    }
}
