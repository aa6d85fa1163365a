package io.reckon.inference.engine;

/**
 * A sampled continuation.
 *
 * @param text what was sampled, without special tokens
 * @param finish why it stopped
 * @param tokens tokens sampled, an end token included
 * @param meanLogProbability mean natural logarithm of their probability at temperature 1
 */
public record Continuation(String text, Finish finish, int tokens, double meanLogProbability) {
    /** Why a continuation stopped. */
    public enum Finish {
        /** The step is complete. */
        STEP,
        /** The model ended its solution. */
        END,
        /** The token cap or the end of the context was reached. */
        LENGTH
    }
}
