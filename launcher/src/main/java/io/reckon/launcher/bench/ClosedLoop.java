package io.reckon.launcher.bench;

import io.reckon.proto.proposer.v1.ProposeResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Callers that each ask for one solution after the other, every time of another question, so that as many sequences as there
 * are callers are in the engine all the time and each brings a prompt of its own.
 */
final class ClosedLoop {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final Duration POLL = Duration.ofMillis(20);

    private final ProposerClient client;
    private final List<String> questions;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean over;

    ClosedLoop(ProposerClient client, List<String> questions) {
        this.client = client;
        this.questions = questions;
    }

    /**
     * Lets so many callers ask for so long, and longer where not each of them is answered in that time. What comes before each
     * caller has its first answer is left out.
     *
     * @throws ExecutionException where a call fails
     */
    Measured run(int callers, Duration time) throws InterruptedException, ExecutionException {
        Queue<Answered> calls = new ConcurrentLinkedQueue<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                running.add(executor.submit(() -> {
                    while (!over) {
                        calls.add(ask());
                    }
                }));
            }
            try {
                await(running, calls, callers);
                long from = System.nanoTime();
                int before = calls.size();
                Thread.sleep(time);
                await(running, calls, before + callers);
                return new Measured(calls, from, System.nanoTime());
            } finally {
                over = true;
            }
        }
    }

    private static void await(List<Future<?>> running, Queue<Answered> calls, int wanted)
            throws InterruptedException, ExecutionException {
        while (calls.size() < wanted) {
            for (Future<?> caller : running) {
                if (caller.isDone()) {
                    caller.get();
                }
            }
            Thread.sleep(POLL);
        }
    }

    private Answered ask() {
        int number = asked.getAndIncrement();
        long begin = System.nanoTime();
        ProposeResponse response = client.solve(questions.get(number % questions.size()), 1, number);
        long end = System.nanoTime();
        return new Answered(
                end, (end - begin) / NANOS_PER_SECOND, response.getUsage().getGeneratedTokens());
    }

    /**
     * What was answered in a span of time.
     *
     * @param calls answered between {@code from} and {@code to}, at least one
     * @param seconds between the two
     */
    record Measured(List<Answered> calls, double seconds) {
        Measured(Queue<Answered> all, long from, long to) {
            this(
                    all.stream()
                            .filter(call -> call.end() >= from && call.end() < to)
                            .toList(),
                    (to - from) / NANOS_PER_SECOND);
        }

        double tokens() {
            return calls.stream().mapToLong(Answered::tokens).sum();
        }
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
