package io.reckon.scheduler.search;

/**
 * Bound on the tokens that a model reads in a call about one question: tighter once a call was seen, wider once one was
 * refused.
 *
 * <p>Before: a tokeniser makes at most one token of each byte of UTF-8 (every token stands for a byte at least), and
 * a service adds at most {@code overheadTokens} to each sequence. After a call: the question costs no more than it did
 * then. A service may count a shared text once per call, per prefix or per sequence, so that the bound scales what was
 * seen in all three ways and takes the largest. Steps always count their bytes.
 *
 * <p>Some services read more: marks at each step, a prompt for each group of samples, a text for each step. They refuse
 * a call that the bound does not cover, free of charge, and say what it may cost. The bound then grows in proportion, with
 * headroom, and where that was too little, as if each step had a text of its own, which no known service surpasses.
 */
final class TokenBound {

    private static final double HEADROOM = 1.25;

    /** More than any budget, and yet fit for sums. */
    private static final long MOST = 1L << 50;

    private final long questionTokens;
    private double perCall = Double.POSITIVE_INFINITY;
    private double perPrefix = Double.POSITIVE_INFINITY;
    private double perSequence = Double.POSITIVE_INFINITY;
    private double scale = 1;
    private double stepScale;

    TokenBound(int questionBytes, int overheadTokens) {
        this.questionTokens = (long) questionBytes + overheadTokens;
    }

    /** Most tokens that a call of this shape can make the model read. */
    long of(CallShape shape) {
        double tokens = Math.max(scale * plain(shape), stepScale * plain(shape.stepByStep()));
        return (long) Math.min(MOST, Math.ceil(tokens));
    }

    private long plain(CallShape shape) {
        double learned = Math.max(perCall, Math.max(perPrefix * shape.prefixes(), perSequence * shape.sequences()));
        long bytes = questionTokens * shape.sequences();
        return Math.max(1, (learned < bytes ? (long) Math.ceil(learned) : bytes) + shape.stepBytes());
    }

    /** Takes note of what a call of this shape cost. */
    void learn(CallShape shape, long promptTokens) {
        perCall = Math.min(perCall, (double) promptTokens);
        perPrefix = Math.min(perPrefix, (double) promptTokens / shape.prefixes());
        perSequence = Math.min(perSequence, (double) promptTokens / shape.sequences());
    }

    /** Takes note that a call of this shape was refused, as it may cost {@code promptTokens}, more than its bound. */
    void raise(CallShape shape, long promptTokens) {
        if (scale == 1) {
            scale = HEADROOM * promptTokens / plain(shape);
        } else {
            stepScale = Math.max(stepScale, HEADROOM * promptTokens / plain(shape.stepByStep()));
        }
    }
}
