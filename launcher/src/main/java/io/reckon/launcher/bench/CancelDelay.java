package io.reckon.launcher.bench;

import com.google.common.util.concurrent.ListenableFuture;
import io.reckon.proto.proposer.v1.ProposeResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Decode steps from the moment a client cancels a call to the moment its place goes to another: a call takes the whole batch, a
 * second one waits for a place, the first is cancelled. What the second takes on an idle engine is taken off; the rest is
 * counted in steps of a full batch.
 */
final class CancelDelay {
    private static final int TRIALS = 60;
    private static final int IDLE_TRIALS = 20;
    private static final double STEPS_BEFORE = 5;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final ProposerClient client;
    private final int httpPort;
    private final int batch;
    private final List<String> questions;

    /**
     * Makes a measurement.
     *
     * @param batch sequences that fill the engine's batch
     */
    CancelDelay(ProposerClient client, int httpPort, int batch, List<String> questions) {
        this.client = client;
        this.httpPort = httpPort;
        this.batch = batch;
        this.questions = questions;
    }

    /** Returns the percentiles over all trials. */
    Percentiles measure() throws IOException, InterruptedException {
        double step = secondsPerStep();
        List<Double> idle = new ArrayList<>();
        for (int trial = 0; trial < IDLE_TRIALS; trial++) {
            long begin = System.nanoTime();
            await(waiter(trial));
            idle.add(secondsSince(begin));
        }
        double alone = Percentiles.of(idle).p50();
        List<Double> steps = new ArrayList<>();
        for (int trial = 0; trial < TRIALS; trial++) {
            cancel(trial, step).ifPresent(seconds -> steps.add(Math.max(0, seconds - alone) / step));
        }
        if (steps.isEmpty()) {
            throw new IOException("the batch was never full when a call was cancelled");
        }
        return Percentiles.of(steps);
    }

    private double secondsPerStep() throws IOException, InterruptedException {
        client.solve(questions.getFirst(), batch, 0);
        EngineCounters before = EngineCounters.read(httpPort);
        // the first steps only: later ones run with the sequences that are left
        await(client.begin(questions.getFirst(), batch, 1, 2 * (int) STEPS_BEFORE));
        return EngineCounters.read(httpPort).since(before).secondsPerStep();
    }

    /** Returns the seconds from the cancel to the waiter's answer, unless that had found a place before. */
    private OptionalDouble cancel(int trial, double step) throws IOException, InterruptedException {
        ListenableFuture<ProposeResponse> full = client.begin(questions.getFirst(), batch, trial, 0);
        sleep(step * STEPS_BEFORE);
        ListenableFuture<ProposeResponse> waiter = waiter(trial);
        sleep(step * (1 + trial / (double) TRIALS)); // at every phase of a step
        boolean waits = !waiter.isDone() && !full.isDone();
        long begin = System.nanoTime();
        full.cancel(true);
        await(waiter);
        return waits ? OptionalDouble.of(secondsSince(begin)) : OptionalDouble.empty();
    }

    /** One token of a question that the engine knows. */
    private ListenableFuture<ProposeResponse> waiter(int trial) {
        return client.begin(questions.getLast(), 1, trial, 1);
    }

    private static void await(ListenableFuture<ProposeResponse> call) throws IOException, InterruptedException {
        try {
            call.get();
        } catch (ExecutionException failed) {
            throw new IOException("the proposer did not answer: " + failed.getCause(), failed);
        }
    }

    private static void sleep(double seconds) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep((long) (seconds * NANOS_PER_SECOND));
    }

    private static double secondsSince(long begin) {
        return (System.nanoTime() - begin) / (double) NANOS_PER_SECOND;
    }
}
