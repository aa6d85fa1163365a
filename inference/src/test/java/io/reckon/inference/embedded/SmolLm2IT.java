package io.reckon.inference.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import io.reckon.inference.TinyModels;
import io.reckon.inference.cache.TokenScores;
import io.reckon.inference.engine.CallContext;
import io.reckon.inference.engine.Continuation;
import io.reckon.inference.engine.Generation;
import io.reckon.inference.sampling.RandomStream;
import io.reckon.inference.sampling.Sampling;
import io.reckon.inference.text.Tokens;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A decoder that was not made for this engine: SmolLM2-135M-Instruct, as {@code models/recipe/smollm2} converts it, against
 * greedy continuations by Hugging Face transformers. Runs with {@code -Dsmollm2=<folder>} only.
 */
class SmolLm2IT {
    private static final String PROPERTY = "smollm2";
    private static final double TOLERANCE = 2e-3;
    private static final CallContext CONTEXT = new CallContext("smollm2", "smollm2", Instant.MAX);

    private static EmbeddedModel model;

    @BeforeAll
    static void load() {
        String folder = System.getProperty(PROPERTY);
        assumeTrue(
                folder != null,
                "not run: -D" + PROPERTY + "=<folder that `python -m recipe.smollm2` wrote> is not given");
        model = TinyModels.load(Path.of(folder), TinyModels.settings(8, 1_024));
    }

    @AfterAll
    static void close() {
        if (model != null) {
            model.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> continuesAsTheReferenceDoes() {
        JsonNode cases = model.folder().json("reference.json").path("cases");
        assertThat(cases).hasSizeGreaterThan(4);
        return StreamSupport.stream(cases.spliterator(), false)
                .map(each -> dynamicTest(each.path("prompt").asText().strip(), () -> check(each)));
    }

    private static void check(JsonNode wanted) {
        int[] prompt = prompt(wanted);
        int[] tokens = ints(wanted.path("tokens"));
        assertThat(prompt).isEqualTo(ints(wanted.path("promptTokens")));

        Continuation found = greedy(prompt, tokens.length);
        TokenScores scores = model.engine()
                .read(CONTEXT, List.of(Tokens.concat(prompt, tokens)))
                .await()
                .results()
                .getFirst();

        assertThat(found.text()).isEqualTo(text(tokens));
        assertThat(found.tokens()).isEqualTo(tokens.length);
        for (int i = 0; i < tokens.length; i++) {
            double logProbability = wanted.path("logProbabilities").path(i).doubleValue();
            assertThat((double) scores.logProbabilities()[prompt.length + i])
                    .isCloseTo(logProbability, within(TOLERANCE));
        }
    }

    private static int[] prompt(JsonNode wanted) {
        String text = wanted.path("prompt").asText();
        return wanted.path("chat").asBoolean()
                ? model.promptForm().prompt(text).tokens()
                : model.tokenizer().encode(text).tokens();
    }

    private static Continuation greedy(int[] prompt, int tokens) {
        Generation generation =
                new Generation(prompt, 1, Sampling.at(0), Generation.Stop.SOLUTION, tokens, new RandomStream(0));
        return model.engine()
                .generate(CONTEXT, List.of(generation))
                .await()
                .results()
                .getFirst();
    }

    /** The end token is no text, nor is a character whose last bytes were cut off. */
    private static String text(int[] tokens) {
        boolean ended = model.config().endTokens().contains(tokens[tokens.length - 1]);
        String text = model.tokenizer().decode(ended ? java.util.Arrays.copyOf(tokens, tokens.length - 1) : tokens);
        return ended ? text : text.replaceFirst("\ufffd+$", "");
    }

    private static int[] ints(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToInt(JsonNode::intValue)
                .toArray();
    }
}
