package io.reckon.inference.engine;

/**
 * Tokens that a call cost.
 *
 * @param prompt tokens of the texts to read, each text once, cached ones included
 * @param cached part of them that was not computed
 * @param generated tokens sampled
 */
public record TokenUsage(long prompt, long cached, long generated) {
    /** Returns the tokens that were computed. */
    public long computed() {
        return prompt - cached + generated;
    }

    /**
     * Returns the floating point operations of a model with so many parameters: two for each parameter and token computed
     * (Kaplan et al. 2020, section 2.1).
     */
    public double flops(long parameters) {
        return 2.0 * parameters * computed();
    }
}
