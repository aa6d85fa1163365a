package io.reckon.inference.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.reckon.inference.decoder.Device;
import io.reckon.inference.embedded.EmbeddedModel;
import io.reckon.inference.engine.EngineException.Reason;
import io.reckon.inference.engine.Generation.Stop;
import io.reckon.inference.sampling.RandomStream;
import io.reckon.inference.sampling.Sampling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Random requests, cancellations and deadlines against the shipped proposer for minutes: nothing may be lost or grow. Runs with
 * {@code -Psoak}, or {@code -Dsoak.minutes=1}, only.
 */
class EngineSoakIT {
    private static final Path MODEL = Path.of("..", "models", "proposer");
    private static final EngineSettings SETTINGS = new EngineSettings(Device.CPU, 1, 48, 8_192, 512, 4_096, 40_000);
    private static final int CALLERS = 60;
    private static final long MEBIBYTE = 1 << 20;
    private static final long SLACK = 48 * MEBIBYTE;
    private static final String[] NAMES = {"Bob", "Cara", "Dan"};

    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();

    @Test
    void losesAndGrowsNothing() throws Exception {
        String minutes = System.getProperty("soak.minutes");
        assumeTrue(minutes != null, "not run: -Psoak is not given");
        Duration duration = Duration.ofMinutes(Long.parseLong(minutes));
        try (EmbeddedModel model = EmbeddedModel.load(MODEL, SETTINGS, Clock.systemUTC(), EngineObserver.none())) {
            load(model, duration.dividedBy(5));
            long residentBefore = resident();
            long heapBefore = heap();
            long cacheBefore = model.engine().memoryBytes();

            load(model, duration.multipliedBy(4).dividedBy(5));

            long residentAfter = resident();
            long heapAfter = heap();
            System.out.printf(
                    "soak: %d requests, %d answered, %d refused; MiB resident %d to %d, heap %d to %d, keys and values %d to %d%n",
                    requests.get(),
                    answered.get(),
                    refused.get(),
                    residentBefore / MEBIBYTE,
                    residentAfter / MEBIBYTE,
                    heapBefore / MEBIBYTE,
                    heapAfter / MEBIBYTE,
                    cacheBefore / MEBIBYTE,
                    model.engine().memoryBytes() / MEBIBYTE);
            assertThat(answered.get()).isGreaterThan(requests.get() / 3);
            assertThat(model.engine().queuedTokens()).isZero();
            assertThat(model.engine().memoryBytes()).isLessThanOrEqualTo(cacheBefore + SLACK);
            assertThat(heapAfter).isLessThanOrEqualTo(heapBefore + SLACK);
            assertThat(residentAfter).isLessThanOrEqualTo(residentBefore + SLACK);
            everyPlaceIsFree(model);
        }
    }

    /** A call as large as the batch starts all its samples at once, and finds its prompt again. */
    private static void everyPlaceIsFree(EmbeddedModel model) {
        Generation whole = new Generation(
                prompt(model, new SplittableRandom(1)),
                SETTINGS.maxSequences(),
                Sampling.at(1),
                Stop.STEP,
                20,
                new RandomStream(1));
        CallContext context = new CallContext("last", "last", Instant.MAX);
        model.engine().generate(context, List.of(whole)).await();

        TokenUsage usage =
                model.engine().generate(context, List.of(whole)).await().usage();

        assertThat(usage.cached()).isPositive();
    }

    private void load(EmbeddedModel model, Duration time) throws Exception {
        Instant end = Instant.now().plus(time);
        List<Future<?>> callers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < CALLERS; caller++) {
                SplittableRandom random = new SplittableRandom(caller);
                callers.add(threads.submit(() -> {
                    while (Instant.now().isBefore(end)) {
                        call(model, random);
                    }
                }));
            }
        }
        for (Future<?> caller : callers) {
            caller.get();
        }
    }

    private void call(EmbeddedModel model, SplittableRandom random) {
        requests.incrementAndGet();
        boolean hurried = random.nextInt(6) == 0;
        Instant deadline = hurried ? Instant.now().plusMillis(random.nextInt(60)) : Instant.MAX;
        CallContext context = new CallContext("call", "question " + random.nextInt(9), deadline);
        try {
            Call<?> call = random.nextInt(3) == 0
                    ? model.engine().read(context, List.of(prompt(model, random), prompt(model, random)))
                    : model.engine().generate(context, List.of(generation(model, random)));
            if (random.nextInt(8) == 0) {
                Thread.sleep(random.nextInt(20));
                call.cancel();
            }
            call.await();
            answered.incrementAndGet();
        } catch (EngineException e) {
            assertThat(e.reason()).isIn(Reason.CANCELLED, Reason.DEADLINE_EXCEEDED, Reason.RESOURCE_EXHAUSTED);
            refused.incrementAndGet();
            pause(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Callers do what a refusal asks for, up to a point: the queue shall be full now and then. */
    private static void pause(EngineException refusal) {
        if (refusal.reason() == Reason.RESOURCE_EXHAUSTED) {
            LockSupport.parkNanos(refusal.retryDelay().toNanos() / 2);
        }
    }

    private static Generation generation(EmbeddedModel model, SplittableRandom random) {
        return new Generation(
                prompt(model, random),
                random.nextInt(1, 24),
                Sampling.at(random.nextInt(3) * 0.5),
                random.nextBoolean() ? Stop.STEP : Stop.SOLUTION,
                random.nextInt(1, 100),
                new RandomStream(random.nextLong(50)));
    }

    private static int[] prompt(EmbeddedModel model, SplittableRandom random) {
        StringBuilder question = new StringBuilder();
        for (int sentence = random.nextInt(1, 5); sentence > 0; sentence--) {
            question.append("%s has %d apples. ".formatted(NAMES[random.nextInt(3)], random.nextInt(1, 400)));
        }
        return model.promptForm().prompt(question + "How many apples are left?").tokens();
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Memory of this process that lies in RAM; 0 where the system does not tell. */
    private static long resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        }
    }
}
