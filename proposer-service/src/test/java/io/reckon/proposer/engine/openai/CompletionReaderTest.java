package io.reckon.proposer.engine.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.reckon.inference.engine.Continuation.Finish;
import io.reckon.inference.engine.TokenUsage;
import io.reckon.inference.sampling.Sampling;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads what real servers answer. */
class CompletionReaderTest {
    /** Of SmolLM2: the end of a turn. */
    private static final Set<Integer> END_TOKENS = Set.of(2);

    private static Completions read(String exchange, int promptTokens, int choices) {
        return read(exchange, promptTokens, choices, text -> text);
    }

    private static Completions read(
            String exchange, int promptTokens, int choices, java.util.function.UnaryOperator<String> change) {
        CompletionRequest request =
                new CompletionRequest(new int[promptTokens], choices, Sampling.at(1), 80, 1, List.of("\n\n"));
        try (InputStream file = CompletionReaderTest.class.getResourceAsStream("/exchanges/" + exchange + ".sse")) {
            String text = new String(Objects.requireNonNull(file, exchange).readAllBytes(), StandardCharsets.UTF_8);
            byte[] changed = change.apply(text).getBytes(StandardCharsets.UTF_8);
            return new CompletionReader(request, END_TOKENS).read(new java.io.ByteArrayInputStream(changed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "llama.cpp-step, 16, STEP, 7, 15",
        "llama.cpp-length, 16, LENGTH, 6, 15",
        "llama.cpp-end, 20, END, 9, 3",
        "vllm-step, 30, STEP, 4, 16",
        "vllm-end, 30, END, 4, 0",
        "sglang-step, 30, STEP, 3, 8",
        "sglang-end, 30, END, 3, 8",
    })
    void readsWhyItStoppedAndWhatItCost(String exchange, int prompt, Finish finish, int sampled, int cached) {
        Completions completions = read(exchange, prompt, 1);

        Completion completion = completions.choices().getFirst();
        assertThat(completion.finish()).isEqualTo(finish);
        assertThat(completion.tokens()).isEqualTo(sampled);
        assertThat(completion.text()).isNotBlank().doesNotContain("\n\n", "<|im_end|>");
        assertThat(completion.meanLogProbability()).isNegative();
        assertThat(completions.usage()).isEqualTo(new TokenUsage(prompt, cached, sampled));
    }

    @Test
    void tellsTheTokensOfSeveralChoicesApart() {
        Completions completions = read("vllm-two-choices", 30, 2);

        assertThat(completions.choices())
                .containsExactly(new Completion("A cut", Finish.LENGTH, 2, -3), new Completion("B", Finish.END, 2, -2));
    }

    @Test
    void refusesACountThatLeavesOutAChoice() {
        // as llama.cpp reports several choices: the usage of one
        assertThatThrownBy(() -> read(
                        "vllm-two-choices",
                        30,
                        2,
                        text -> text.replace("\"completion_tokens\": 4", "\"completion_tokens\": 2")))
                .hasMessageContaining("set 'choices' to 1");
        assertThatThrownBy(() -> read(
                        "vllm-two-choices",
                        30,
                        2,
                        text -> text.replace("\"completion_tokens\": 4", "\"completion_tokens\": 5")))
                .hasMessageContaining("set 'choices' to 1");
    }

    @Test
    void refusesAStopThatNobodyExplains() {
        assertThatThrownBy(() -> read("vllm-step", 30, 1, text -> text.replace("stop_reason", "other")))
                .hasMessageContaining("does not say whether a step or the solution ended");
    }

    @Test
    void averagesTheLogProbabilities() {
        assertThat(read("vllm-step", 30, 1).choices().getFirst().meanLogProbability())
                .isCloseTo(-0.5, within(1e-9));
    }
}
