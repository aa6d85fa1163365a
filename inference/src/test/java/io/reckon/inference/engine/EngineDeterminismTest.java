package io.reckon.inference.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.reckon.inference.TinyModels;
import io.reckon.inference.embedded.EmbeddedModel;
import io.reckon.inference.engine.Generation.Stop;
import io.reckon.inference.sampling.RandomStream;
import io.reckon.inference.sampling.Sampling;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same tokens alone and in a batch, computed and cached, one after the other and at the same time. */
class EngineDeterminismTest {
    private static final int CALLS = 40;
    private static final String[] QUESTIONS = {
        "Bob has 12 apples.",
        "Cara sells 3 pears each day. How many pears are left?",
        "Dan has 7 more apples than Bob has pears. Bob buys 44 pears and sells 5 each day.",
        "What is the total of 15 and 27?"
    };

    /** No cache, one sequence at a time: nothing is around a sequence that could change it. */
    private static EmbeddedModel alone;

    private static EmbeddedModel together;

    @BeforeAll
    static void load() {
        alone = TinyModels.load(TinyModels.PROPOSER, TinyModels.settings(1, 0));
        together = TinyModels.load(TinyModels.PROPOSER, TinyModels.settings(24, 512));
    }

    @AfterAll
    static void close() {
        alone.close();
        together.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aSequenceSamplesTheSameTokensWhateverIsAroundIt(long seed) throws Exception {
        List<List<Generation>> calls = calls(seed);
        List<List<Continuation>> expected = oneAfterTheOther(alone, calls);

        List<List<Continuation>> actual = concurrently(together, calls);

        assertSameTokens(actual, expected);
    }

    @Test
    void stepsInPlaceSampleTheSameTokens(@TempDir Path folder) throws Exception {
        for (String file : List.of("model.onnx", "config.json", "tokenizer.json", "tokenizer_config.json")) {
            Files.copy(TinyModels.STEPPING.resolve(file), folder.resolve(file));
        }
        try (EmbeddedModel inPlace = TinyModels.load(TinyModels.STEPPING, TinyModels.settings(24, 512));
                EmbeddedModel copying = TinyModels.load(folder, TinyModels.settings(1, 0))) {
            List<List<Generation>> calls = calls(4);

            List<List<Continuation>> actual = concurrently(inPlace, calls);

            assertSameTokens(actual, oneAfterTheOther(copying, calls));
        }
    }

    private static void assertSameTokens(List<List<Continuation>> actual, List<List<Continuation>> expected) {
        for (int i = 0; i < CALLS; i++) {
            assertThat(actual.get(i))
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("meanLogProbability")
                    .isEqualTo(expected.get(i));
        }
    }

    private static List<List<Continuation>> oneAfterTheOther(EmbeddedModel model, List<List<Generation>> calls) {
        return calls.stream().map(call -> run(model, call)).toList();
    }

    private static List<List<Continuation>> concurrently(EmbeddedModel model, List<List<Generation>> calls)
            throws InterruptedException, ExecutionException {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Continuation>>> futures = new ArrayList<>();
            for (List<Generation> call : calls) {
                futures.add(callers.submit(() -> run(model, call)));
            }
            List<List<Continuation>> results = new ArrayList<>();
            for (Future<List<Continuation>> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }

    private static List<Continuation> run(EmbeddedModel model, List<Generation> call) {
        CallContext context = new CallContext("call", "question " + call.hashCode() % 5, Instant.MAX);
        return model.engine().generate(context, call).await().results();
    }

    private static List<List<Generation>> calls(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        List<List<Generation>> calls = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            List<Generation> call = new ArrayList<>();
            for (int prefix = random.nextInt(1, 4); prefix > 0; prefix--) {
                call.add(generation(random));
            }
            calls.add(call);
        }
        return calls;
    }

    private static Generation generation(RandomGenerator random) {
        String question = QUESTIONS[random.nextInt(QUESTIONS.length)];
        double[] temperatures = {0, 0.5, 1, 1.3};
        double topP = random.nextBoolean() ? 1 : 0.9;
        return new Generation(
                alone.promptForm().prompt(question).tokens(),
                random.nextInt(1, 6),
                new Sampling(temperatures[random.nextInt(4)], topP, random.nextBoolean() ? 0 : 20),
                random.nextBoolean() ? Stop.STEP : Stop.SOLUTION,
                random.nextInt(1, 50),
                new RandomStream(random.nextLong(4)));
    }
}
