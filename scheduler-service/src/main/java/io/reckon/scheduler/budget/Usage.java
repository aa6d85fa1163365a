package io.reckon.scheduler.budget;

/**
 * What one call of a model spent, in that model's own tokens.
 *
 * @param promptTokens tokens read, cached ones included
 * @param cachedTokens part of {@code promptTokens} that a cache held already
 * @param generatedTokens tokens sampled; 0 for a verifier
 * @param flops floating point operations
 */
public record Usage(long promptTokens, long cachedTokens, long generatedTokens, double flops) {

    public Usage {
        if (promptTokens < 0 || cachedTokens < 0 || cachedTokens > promptTokens || generatedTokens < 0) {
            throw new IllegalArgumentException("token counts are not possible: prompt " + promptTokens + ", cached "
                    + cachedTokens + ", generated " + generatedTokens);
        }
        if (!(flops >= 0) || Double.isInfinite(flops)) {
            throw new IllegalArgumentException("flops must be finite and not negative, but are " + flops);
        }
    }
}
