package io.reckon.launcher.bench;

import io.reckon.proto.usage.v1.Usage;

/**
 * The share of the tokens of its texts that an engine computes, counted over some calls; without reuse it would compute every
 * text whole, each time. For one thread.
 */
final class PrefillShare {
    private long prompt;
    private long cached;

    void count(Usage usage) {
        prompt += usage.getPromptTokens();
        cached += usage.getCachedTokens();
    }

    /** Returns the share, from 0 to 1; 1 means that nothing was reused, and not a number that nothing was read. */
    double share() {
        return (double) (prompt - cached) / prompt;
    }
}
