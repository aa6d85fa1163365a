package io.reckon.launcher.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How much faster {@value #QUESTIONS} questions are sampled {@value #SAMPLES} times each when all are asked at once than when
 * one is asked after the other, in tokens per second.
 */
final class ConcurrencyGain {
    static final int QUESTIONS = 16;
    static final int SAMPLES = 16;
    private static final int ROUNDS = 3;

    private final ProposerClient client;
    private final List<String> questions;

    ConcurrencyGain(ProposerClient client, List<String> questions) {
        this.client = client;
        this.questions = questions.subList(0, QUESTIONS);
    }

    /** Returns the quotient of the two rates over some rounds that take turns. */
    double measure() throws IOException, InterruptedException {
        try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor();
                ExecutorService alone = Executors.newSingleThreadExecutor()) {
            rate(together, 0);
            double concurrent = 0;
            double sequential = 0;
            for (int round = 1; round <= ROUNDS; round++) {
                concurrent += rate(together, round);
                sequential += rate(alone, round);
            }
            return concurrent / sequential;
        }
    }

    private double rate(ExecutorService executor, long seed) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        List<Future<Long>> calls = new ArrayList<>();
        for (String question : questions) {
            calls.add(executor.submit(
                    () -> client.solve(question, SAMPLES, seed).getUsage().getGeneratedTokens()));
        }
        long tokens = 0;
        try {
            for (Future<Long> call : calls) {
                tokens += call.get();
            }
        } catch (ExecutionException failed) {
            throw new IOException("the proposer did not answer: " + failed.getCause(), failed);
        }
        return tokens / ((System.nanoTime() - begin) / 1e9);
    }
}
