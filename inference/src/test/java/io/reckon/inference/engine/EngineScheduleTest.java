package io.reckon.inference.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.reckon.inference.TinyModels;
import io.reckon.inference.decoder.Device;
import io.reckon.inference.embedded.EmbeddedModel;
import io.reckon.inference.engine.EngineException.Reason;
import io.reckon.inference.engine.Generation.Stop;
import io.reckon.inference.sampling.RandomStream;
import io.reckon.inference.sampling.Sampling;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Many callers who generate, read, cancel and run out of time, as chance has it. */
class EngineScheduleTest {
    private static final int CALLERS = 20;
    private static final int CALLS_EACH = 500;
    private static final EngineSettings SETTINGS = new EngineSettings(Device.CPU, 1, 12, 1_024, 128, 512, 200_000);

    private final AtomicInteger mostSequences = new AtomicInteger();

    @Test
    void tenThousandRequestsLeaveNothingBehind() throws Exception {
        try (EmbeddedModel model = EmbeddedModel.load(TinyModels.PROPOSER, SETTINGS, Clock.systemUTC(), observer())) {
            List<Future<Integer>> callers = new ArrayList<>();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int caller = 0; caller < CALLERS; caller++) {
                    SplittableRandom random = new SplittableRandom(caller);
                    callers.add(threads.submit(() -> callMany(model, random)));
                }
            }

            int answered = 0;
            for (Future<Integer> caller : callers) {
                answered += caller.get();
            }
            assertThat(answered).isGreaterThan(CALLERS * CALLS_EACH / 2);
            assertThat(mostSequences).hasValueLessThanOrEqualTo(SETTINGS.maxSequences());
            assertThat(model.engine().memoryBytes()).isLessThanOrEqualTo(memoryBound());
            assertThat(model.engine().queuedTokens()).isZero();
        }
    }

    private EngineObserver observer() {
        return new EngineObserver() {
            @Override
            public void read(int computed, int cached, Duration took) {}

            @Override
            public void stepped(int sequences, Duration took) {
                mostSequences.accumulateAndGet(sequences, Math::max);
            }

            @Override
            public void firstToken(Duration waited) {}

            @Override
            public void recomputed() {}
        };
    }

    /** Cache; running batch twice; reading pass twice at half of it; one context: buffers grow by a quarter too much. */
    private static long memoryBound() {
        long bytesPerToken = 2 * 2 * 2 * 4 * Float.BYTES;
        long tokens = SETTINGS.cacheTokens() + 3L * SETTINGS.batchTokens() + 2 * 128;
        return (long) (bytesPerToken * tokens * 1.25) + 8_192;
    }

    private static int callMany(EmbeddedModel model, SplittableRandom random) {
        int answered = 0;
        for (int i = 0; i < CALLS_EACH; i++) {
            answered += call(model, random) ? 1 : 0;
        }
        return answered;
    }

    private static boolean call(EmbeddedModel model, SplittableRandom random) {
        boolean hurried = random.nextInt(10) == 0;
        Instant deadline = hurried ? Instant.now().plusMillis(random.nextInt(3)) : Instant.MAX;
        CallContext context = new CallContext("call", "question " + random.nextInt(6), deadline);
        Call<?> call = random.nextInt(3) == 0
                ? model.engine().read(context, List.of(text(random), text(random)))
                : model.engine().generate(context, List.of(generation(random)));
        if (random.nextInt(8) == 0) {
            call.cancel();
        }
        try {
            call.await();
            return true;
        } catch (EngineException e) {
            assertThat(e.reason()).isIn(Reason.CANCELLED, Reason.DEADLINE_EXCEEDED);
            return false;
        }
    }

    private static Generation generation(SplittableRandom random) {
        return new Generation(
                text(random),
                random.nextInt(1, 5),
                Sampling.at(random.nextDouble(2)),
                random.nextBoolean() ? Stop.STEP : Stop.SOLUTION,
                random.nextInt(1, 12),
                new RandomStream(random.nextLong()));
    }

    /** Texts of two beginnings, so that some share one. */
    private static int[] text(SplittableRandom random) {
        int[] text = new int[random.nextInt(1, 40)];
        int beginning = random.nextInt(2);
        for (int i = 0; i < text.length; i++) {
            text[i] = i < 16 ? 8 + beginning + i : 8 + random.nextInt(50);
        }
        return text;
    }
}
