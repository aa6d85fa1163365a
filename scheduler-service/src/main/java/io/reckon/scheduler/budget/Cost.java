package io.reckon.scheduler.budget;

/**
 * An amount of inference compute, spent or reserved.
 *
 * @param generations full-solution generations
 * @param proposerPromptTokens tokens the proposer reads, cached ones included
 * @param proposerGeneratedTokens tokens the proposer samples
 * @param verifierTokens tokens the verifier reads, cached ones included
 * @param cachedTokens part of the tokens read that a cache held already
 * @param flops floating point operations
 */
public record Cost(
        int generations,
        long proposerPromptTokens,
        long proposerGeneratedTokens,
        long verifierTokens,
        long cachedTokens,
        double flops) {

    /** Nothing. */
    public static final Cost NONE = new Cost(0, 0, 0, 0, 0, 0);

    public Cost {
        if (generations < 0
                || proposerPromptTokens < 0
                || proposerGeneratedTokens < 0
                || verifierTokens < 0
                || cachedTokens < 0) {
            throw new IllegalArgumentException("a cost is never negative");
        }
    }

    /** Generations only. */
    public static Cost ofGenerations(int generations) {
        return new Cost(generations, 0, 0, 0, 0, 0);
    }

    /** A call of the proposer that takes part in {@code generations} generations. */
    public static Cost ofProposer(int generations, Usage usage) {
        return new Cost(
                generations, usage.promptTokens(), usage.generatedTokens(), 0, usage.cachedTokens(), usage.flops());
    }

    /** A call of the verifier. */
    public static Cost ofVerifier(Usage usage) {
        long tokens = Math.addExact(usage.promptTokens(), usage.generatedTokens());
        return new Cost(0, 0, 0, tokens, usage.cachedTokens(), usage.flops());
    }

    /** Tokens of both models together, read and generated. */
    public long tokens() {
        return proposerPromptTokens + proposerGeneratedTokens + verifierTokens;
    }

    public Cost plus(Cost other) {
        return new Cost(
                Math.addExact(generations, other.generations),
                Math.addExact(proposerPromptTokens, other.proposerPromptTokens),
                Math.addExact(proposerGeneratedTokens, other.proposerGeneratedTokens),
                Math.addExact(verifierTokens, other.verifierTokens),
                Math.addExact(cachedTokens, other.cachedTokens),
                flops + other.flops);
    }

    /** Whether this is within {@code bound}, in generations and in tokens. */
    public boolean within(Cost bound) {
        return generations <= bound.generations && tokens() <= bound.tokens();
    }
}
