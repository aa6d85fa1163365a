package io.reckon.launcher.bench;

import io.reckon.proto.proposer.v1.ProposeResponse;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Callers that each ask for one solution after the other, every time of another question, so that as many sequences as there
 * are callers are in the engine all the time and each brings a prompt of its own.
 */
final class ClosedLoop {
    private static final Duration WARM_UP = Duration.ofSeconds(3);

    private final ProposerClient client;
    private final List<String> questions;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean over;

    ClosedLoop(ProposerClient client, List<String> questions) {
        this.client = client;
        this.questions = questions;
    }

    /**
     * Lets so many callers ask for so long.
     *
     * @return the calls that ended in that time, after a warm-up
     */
    List<Answered> run(int callers, Duration time) throws InterruptedException {
        Queue<Answered> calls = new ConcurrentLinkedQueue<>();
        long from;
        long to;
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < callers; caller++) {
                executor.submit(() -> {
                    while (!over) {
                        calls.add(ask());
                    }
                });
            }
            Thread.sleep(WARM_UP);
            from = System.nanoTime();
            Thread.sleep(time);
            to = System.nanoTime();
            over = true;
        }
        return calls.stream()
                .filter(call -> call.end() >= from && call.end() < to)
                .toList();
    }

    private Answered ask() {
        int number = asked.getAndIncrement();
        long begin = System.nanoTime();
        ProposeResponse response = client.solve(questions.get(number % questions.size()), 1, number);
        long end = System.nanoTime();
        return new Answered(end, (end - begin) / 1e9, response.getUsage().getGeneratedTokens());
    }

    /**
     * A call that was answered.
     *
     * @param end when, in the nanoseconds of this JVM
     * @param seconds how long it took
     * @param tokens tokens sampled, at least one
     */
    record Answered(long end, double seconds, long tokens) {
        double secondsPerToken() {
            return seconds / tokens;
        }
    }
}
