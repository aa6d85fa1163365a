package io.reckon.inference.sampling;

import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The choice of one token from logits. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TokenDrawBenchmark {
    /** Of the embedded models, and of SmolLM2. */
    @Param({"512", "49152"})
    public int vocabulary;

    @Param({"1", "0.9"})
    public double topP;

    private float[] logits;
    private TokenDraw draw;
    private Sampling sampling;
    private RandomStream stream;
    private long position;

    @Setup
    public void fill() {
        Random random = new Random(1);
        logits = new float[vocabulary];
        for (int token = 0; token < vocabulary; token++) {
            logits[token] = (float) (4 * random.nextGaussian());
        }
        draw = new TokenDraw(vocabulary, Set.of(0));
        sampling = new Sampling(1, topP, 0);
        stream = new RandomStream(1);
    }

    @Benchmark
    public Drawn draw() {
        return draw.draw(logits, sampling, stream.uniform(position++));
    }
}
