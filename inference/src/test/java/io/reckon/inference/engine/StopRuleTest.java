package io.reckon.inference.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.reckon.inference.TinyModels;
import io.reckon.inference.decoder.Decoder;
import io.reckon.inference.decoder.Device;
import io.reckon.inference.engine.Continuation.Finish;
import io.reckon.inference.engine.Generation.Stop;
import io.reckon.inference.model.ModelConfig;
import io.reckon.inference.model.ModelFolder;
import io.reckon.inference.sampling.Drawn;
import io.reckon.inference.sampling.RandomStream;
import io.reckon.inference.sampling.Sampling;
import io.reckon.inference.text.TextTokenizer;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StopRuleTest {
    private static final int END_TOKEN = 2;
    private static final int MOST_TOKENS = 20;

    private Decoder decoder;
    private TextTokenizer tokenizer;
    private ModelConfig config;
    private Call<Continuation> call;

    @BeforeEach
    void load() {
        ModelFolder folder = ModelFolder.open(TinyModels.PROPOSER);
        config = ModelConfig.read(folder);
        decoder = Decoder.load(folder, config.vocabularySize(), Device.CPU, 1);
        tokenizer = TextTokenizer.read(folder);
        call = new Call<>(new CallContext("call", "question", Instant.MAX), Clock.systemUTC(), 1);
    }

    @AfterEach
    void close() {
        decoder.close();
        tokenizer.close();
    }

    /** Appends the tokens of a text one by one until the rule stops the sequence. */
    private Continuation write(Stop stop, List<String> stopStrings, int... tokens) {
        StopRule rule = new StopRule(new EngineModel(decoder, tokenizer, config, stopStrings));
        Generation generation =
                new Generation(new int[] {1}, 1, Sampling.at(1), stop, MOST_TOKENS, new RandomStream(1));
        Sequence sequence = new GenerationJob(call, generation, 0, 1 + MOST_TOKENS).start();
        for (int token : tokens) {
            assertThat(sequence.isOver()).isFalse();
            sequence.append(new Drawn(token, -1, 1));
            rule.check(sequence);
        }
        return call.await().results().getFirst();
    }

    private int[] tokens(String text) {
        return tokenizer.encode(text).tokens();
    }

    @Test
    void aStepEndsAtTheLineEnd() {
        Continuation step = write(Stop.STEP, List.of(), tokens("Bob: 12 + 5 = 17\n"));

        assertThat(step.finish()).isEqualTo(Finish.STEP);
        assertThat(step.text()).isEqualTo("Bob: 12 + 5 = 17");
    }

    @Test
    void blankLinesAreNoSteps() {
        assertThat(write(Stop.STEP, List.of(), tokens("\n\nBob: 1 + 1 = 2\n")).text())
                .isEqualTo("Bob: 1 + 1 = 2");
    }

    @Test
    void aSolutionGoesOnPastLineEndsToTheEndToken() {
        int[] text = tokens("Bob: 1 + 1 = 2\n#### 2");
        int[] ended = Arrays.copyOf(text, text.length + 1);
        ended[text.length] = END_TOKEN;

        Continuation solution = write(Stop.SOLUTION, List.of(), ended);

        assertThat(solution.finish()).isEqualTo(Finish.END);
        assertThat(solution.text()).isEqualTo("Bob: 1 + 1 = 2\n#### 2");
        assertThat(solution.tokens()).isEqualTo(ended.length);
    }

    @Test
    void aStopStringThatTokensShareEndsTheSolution() {
        Continuation solution = write(Stop.SOLUTION, List.of("= 17"), tokens("Bob: 12 + 5 = 17"));

        assertThat(solution.finish()).isEqualTo(Finish.END);
        assertThat(solution.text()).isEqualTo("Bob: 12 + 5 ");
    }

    @Test
    void theTokenCapCutsTheText() {
        int[] words = new int[MOST_TOKENS];
        Arrays.fill(words, tokens("Bob")[0]);

        assertThat(write(Stop.SOLUTION, List.of(), words).finish()).isEqualTo(Finish.LENGTH);
    }
}
