package io.reckon.inference.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reckon.inference.TinyModels;
import io.reckon.inference.embedded.EmbeddedModel;
import io.reckon.inference.engine.Continuation.Finish;
import io.reckon.inference.engine.EngineException.Reason;
import io.reckon.inference.engine.Generation.Stop;
import io.reckon.inference.sampling.RandomStream;
import io.reckon.inference.sampling.Sampling;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EngineTest {
    private static final CallContext CONTEXT = new CallContext("call", "question", Instant.MAX);
    private static final String QUESTION = "Cara sells 3 pears each day. How many pears are left?";

    private static EmbeddedModel model;

    @BeforeAll
    static void load() {
        model = TinyModels.load(TinyModels.PROPOSER, TinyModels.settings(16, 2_048));
    }

    @AfterAll
    static void close() {
        model.close();
    }

    private static Generation generation(String question, int samples, Stop stop, Sampling sampling) {
        int[] prefix = model.promptForm().prompt(question).tokens();
        return new Generation(prefix, samples, sampling, stop, 60, new RandomStream(7));
    }

    private static List<Continuation> generate(Generation... generations) {
        return model.engine().generate(CONTEXT, List.of(generations)).await().results();
    }

    @Test
    void readsAPrefixOnceForAllItsSamples() {
        Generation generation = generation("Dan buys 41 apples and 8 boxes.", 8, Stop.SOLUTION, Sampling.at(1));

        TokenUsage usage =
                model.engine().generate(CONTEXT, List.of(generation)).await().usage();

        assertThat(usage.prompt()).isEqualTo(generation.prefix().length);
        assertThat(usage.generated()).isPositive();
    }

    @Test
    void findsAPrefixAgainInTheCache() {
        Generation generation = generation("Bob has 12 apples and has 30 more pears.", 1, Stop.STEP, Sampling.at(1));
        generate(generation);

        TokenUsage usage =
                model.engine().generate(CONTEXT, List.of(generation)).await().usage();

        assertThat(usage.cached()).isBetween(usage.prompt() - 8, usage.prompt() - 1);
    }

    @Test
    void greedyContinuationsAreAllTheSame() {
        List<Continuation> greedy = generate(generation(QUESTION, 3, Stop.SOLUTION, Sampling.at(0)));

        assertThat(greedy)
                .extracting(Continuation::text)
                .containsOnly(greedy.getFirst().text());
    }

    @Test
    void stopsBehindOneStep() {
        List<Continuation> steps = generate(generation(QUESTION, 16, Stop.STEP, Sampling.at(1.5)));

        assertThat(steps).allSatisfy(step -> assertThat(step.text().strip()).doesNotContain("\n"));
        assertThat(steps).extracting(Continuation::finish).contains(Finish.STEP);
    }

    @Test
    void stopsAtTheTokenCap() {
        int[] prefix = model.promptForm().prompt(QUESTION).tokens();
        Generation capped = new Generation(prefix, 16, Sampling.at(2), Stop.SOLUTION, 2, new RandomStream(1));

        List<Continuation> continuations = generate(capped);

        assertThat(continuations).extracting(Continuation::tokens).allMatch(tokens -> tokens <= 2);
        assertThat(continuations).extracting(Continuation::finish).contains(Finish.LENGTH);
    }

    @Test
    void stopsAtTheEndOfTheContext() {
        int[] prefix = new int[120];
        Arrays.fill(prefix, 40);
        Generation unlimited = new Generation(prefix, 8, Sampling.at(2), Stop.SOLUTION, 1_000, new RandomStream(1));

        assertThat(generate(unlimited)).extracting(Continuation::tokens).allMatch(tokens -> tokens <= 8);
    }

    @Test
    void refusesAPrefixThatFillsTheContext() {
        Generation full = new Generation(new int[128], 1, Sampling.at(1), Stop.STEP, 1, new RandomStream(1));

        assertThatThrownBy(() -> model.engine().generate(CONTEXT, List.of(full)))
                .isInstanceOfSatisfying(
                        EngineException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.INVALID_ARGUMENT))
                .hasMessage("question and steps have 128 tokens, the model's context holds 127");
    }

    @Test
    void startsMoreSamplesThanFitTheBatchInTurn() {
        List<Continuation> many = generate(generation(QUESTION, 50, Stop.SOLUTION, Sampling.at(1)));
        List<Continuation> few = generate(generation(QUESTION, 3, Stop.SOLUTION, Sampling.at(1)));

        assertThat(many).hasSize(50);
        assertThat(many.subList(0, 3))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("meanLogProbability")
                .isEqualTo(few);
    }

    @Test
    void givesUpAtTheDeadline() {
        CallContext late = new CallContext("call", "question", Instant.now().minus(Duration.ofSeconds(1)));
        Call<Continuation> call =
                model.engine().generate(late, List.of(generation(QUESTION, 4, Stop.SOLUTION, Sampling.at(1))));

        assertThatThrownBy(call::await)
                .isInstanceOfSatisfying(
                        EngineException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.DEADLINE_EXCEEDED));
    }

    @Test
    void aCancelledCallMakesRoomForOthers() {
        List<Call<Continuation>> cancelled = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            cancelled.add(
                    model.engine().generate(CONTEXT, List.of(generation(QUESTION, 64, Stop.SOLUTION, Sampling.at(1)))));
        }
        cancelled.forEach(Call::cancel);

        assertThat(generate(generation(QUESTION, 16, Stop.STEP, Sampling.at(1))))
                .hasSize(16);
        assertThat(cancelled).allSatisfy(call -> assertThatThrownBy(call::await).isInstanceOf(EngineException.class));
        assertThat(model.engine().queuedTokens()).isZero();
    }

    @Test
    void aWaitingThreadThatIsInterruptedGivesTheCallUp() {
        Call<Continuation> call =
                model.engine().generate(CONTEXT, List.of(generation(QUESTION, 64, Stop.SOLUTION, Sampling.at(1))));
        Thread.currentThread().interrupt();

        assertThatThrownBy(call::await)
                .isInstanceOfSatisfying(
                        EngineException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.CANCELLED));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aClosedEngineRefusesCalls() {
        EmbeddedModel closed = TinyModels.load(TinyModels.PROPOSER, TinyModels.settings(4, 64));
        int[] prefix = {1, 40};
        closed.close();

        assertThatThrownBy(() -> closed.engine().read(CONTEXT, List.of(prefix)))
                .isInstanceOfSatisfying(
                        EngineException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.UNAVAILABLE));
    }
}
