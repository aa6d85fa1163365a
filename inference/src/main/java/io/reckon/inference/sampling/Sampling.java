package io.reckon.inference.sampling;

/**
 * How tokens are chosen.
 *
 * @param temperature 0 to 2; 0 is greedy decoding
 * @param topP nucleus: the smallest set of tokens whose probability reaches this, in (0, 1]
 * @param topK only the most probable tokens, as many as this; 0: all
 */
public record Sampling(double temperature, double topP, int topK) {
    private static final double HOTTEST = 2;

    public Sampling {
        if (!(temperature >= 0 && temperature <= HOTTEST)) {
            throw new IllegalArgumentException("temperature must be from 0 to 2, but is " + temperature);
        }
        if (!(topP > 0 && topP <= 1)) {
            throw new IllegalArgumentException("top_p must be above 0 and at most 1, but is " + topP);
        }
        if (topK < 0) {
            throw new IllegalArgumentException("top_k must not be negative, but is " + topK);
        }
    }

    /** Returns sampling at a temperature, from all tokens. */
    public static Sampling at(double temperature) {
        return new Sampling(temperature, 1, 0);
    }

    boolean greedy() {
        return temperature == 0;
    }

    boolean restricted() {
        return topP < 1 || topK > 0;
    }
}
