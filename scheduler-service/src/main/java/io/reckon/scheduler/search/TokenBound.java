package io.reckon.scheduler.search;

/**
 * Upper bound on the tokens that a model reads in a call about one question. Safe, and tighter once a call was seen.
 *
 * <p>Before: a tokeniser makes at most one token of each byte of UTF-8 (every token stands for a byte at least), and
 * a service adds at most {@code overheadTokens} to each sequence. After a call: the question costs no more than it did
 * then. A service may count a shared text once per call, per prefix or per sequence, so that the bound scales what was
 * seen in all three ways and takes the largest. Steps always count their bytes.
 */
final class TokenBound {

    private final long questionTokens;
    private double perCall = Double.POSITIVE_INFINITY;
    private double perPrefix = Double.POSITIVE_INFINITY;
    private double perSequence = Double.POSITIVE_INFINITY;

    TokenBound(int questionBytes, int overheadTokens) {
        this.questionTokens = (long) questionBytes + overheadTokens;
    }

    /** Most tokens that a call of this shape can make the model read. */
    long of(CallShape shape) {
        double learned = Math.max(perCall, Math.max(perPrefix * shape.prefixes(), perSequence * shape.sequences()));
        long bytes = questionTokens * shape.sequences();
        return (learned < bytes ? (long) Math.ceil(learned) : bytes) + shape.stepBytes();
    }

    /** Takes note of what a call of this shape cost. */
    void learn(CallShape shape, long promptTokens) {
        perCall = Math.min(perCall, (double) promptTokens);
        perPrefix = Math.min(perPrefix, (double) promptTokens / shape.prefixes());
        perSequence = Math.min(perSequence, (double) promptTokens / shape.sequences());
    }
}
