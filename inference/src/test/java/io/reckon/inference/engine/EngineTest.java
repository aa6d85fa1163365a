package io.reckon.inference.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.reckon.inference.embedded.EmbeddedModel;
import io.reckon.inference.sampling.RandomStream;
import io.reckon.inference.sampling.Sampling;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EngineTest {
    private static EmbeddedModel model;

    @BeforeAll
    static void load() {
        model = EmbeddedModel.load(
                Path.of(System.getProperty("m", "src/test/resources/tiny/proposer")),
                EngineSettings.laptop(),
                Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @Test
    void aSequenceSamplesTheSameTokensAloneAndInABatch() {
        String[] questions = {
            "Bob has 12 apples.", "Cara sells 3 pears each day. How many pears are left?", "Dan has 7."
        };
        List<Generation> all = new ArrayList<>();
        for (int i = 0; i < questions.length; i++) {
            all.add(generation(questions[i], 5, i));
        }
        List<Continuation> together = model.engine()
                .generate(new CallContext("c", "q", Instant.MAX), all)
                .await()
                .results();
        List<Continuation> alone = new ArrayList<>();
        for (Generation each : all) {
            Outcome<Continuation> o = model.engine()
                    .generate(new CallContext("c", "q", Instant.MAX), List.of(each))
                    .await();
            alone.addAll(o.results());
            System.out.println(o);
        }
        assertThat(together)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("meanLogProbability")
                .isEqualTo(alone);
    }

    private static Generation generation(String question, int samples, long seed) {
        return new Generation(
                model.promptForm().prompt(question).tokens(),
                samples,
                Sampling.at(1),
                Generation.Stop.SOLUTION,
                100,
                new RandomStream(seed));
    }
}
