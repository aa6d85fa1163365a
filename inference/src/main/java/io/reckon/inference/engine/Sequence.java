package io.reckon.inference.engine;

import io.reckon.inference.sampling.Drawn;
import io.reckon.inference.sampling.RandomStream;
import io.reckon.inference.sampling.Sampling;
import java.util.Arrays;

/** A continuation while it is sampled. For the engine's thread. */
final class Sequence {
    private final GenerationJob job;
    private final int place;
    private final RandomStream stream;
    private final int prefixLength;
    private int[] tokens;
    private int length;
    private double logProbability;
    private boolean over;

    Sequence(GenerationJob job, int place, RandomStream stream) {
        this.job = job;
        this.place = place;
        this.stream = stream;
        this.prefixLength = job.text().length;
        this.tokens = Arrays.copyOf(job.text(), Math.min(job.fullLength(), prefixLength + 32));
        this.length = prefixLength;
    }

    Sampling sampling() {
        return job.generation().sampling();
    }

    Generation.Stop stop() {
        return job.generation().stop();
    }

    /** Returns the random number that chooses the next token. */
    double uniform() {
        return stream.uniform(length - prefixLength);
    }

    void append(Drawn drawn) {
        if (length == tokens.length) {
            tokens = Arrays.copyOf(tokens, Math.min(job.fullLength(), 2 * length));
        }
        tokens[length++] = drawn.token();
        logProbability += drawn.logProbability();
    }

    /** Returns the tokens; those from {@link #length()} on mean nothing. */
    int[] tokens() {
        return tokens;
    }

    int length() {
        return length;
    }

    /** Returns the tokens that a pass has read: all but the newest. */
    int read() {
        return length - 1;
    }

    int fullLength() {
        return job.fullLength();
    }

    boolean isFull() {
        return length >= job.fullLength();
    }

    /** Returns the tokens sampled. */
    int[] sampled() {
        return Arrays.copyOfRange(tokens, prefixLength, length);
    }

    /** Whether the sequence needs no further step: it is complete, or nobody waited for it when last looked. */
    boolean isOver() {
        return over;
    }

    /** Looks whether somebody still waits. */
    void look() {
        over = over || job.call().isOver();
    }

    void finish(String text, Continuation.Finish finish) {
        over = true;
        int sampled = length - prefixLength;
        job.call().deliver(place, new Continuation(text, finish, sampled, logProbability / sampled), sampled);
    }

    void fail(EngineException failure) {
        over = true;
        job.call().fail(failure);
    }
}
