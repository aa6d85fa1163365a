package io.reckon.inference.remote;

import io.reckon.inference.engine.TokenUsage;
import java.util.List;

/** An answer of a model's server. */
public interface CountedAnswer {
    /** Returns what it cost, as the server counts it. */
    TokenUsage usage();

    /** Returns what answers cost together. */
    static TokenUsage sum(List<? extends CountedAnswer> answers) {
        return answers.stream()
                .map(CountedAnswer::usage)
                .reduce(
                        new TokenUsage(0, 0, 0),
                        (left, right) -> new TokenUsage(
                                left.prompt() + right.prompt(),
                                left.cached() + right.cached(),
                                left.generated() + right.generated()));
    }
}
