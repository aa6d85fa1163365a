package io.reckon.verifier.engine.pooling;

import io.reckon.inference.model.ModelException;
import io.reckon.inference.text.PromptWriter;
import io.reckon.inference.text.QuestionText;
import io.reckon.inference.text.TextTokenizer;
import io.reckon.verifier.score.Rollout;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Math-Shepherd (Wang et al. 2024): the question, then {@code Step k: … ки} line by line, and at each {@value #MARK} the
 * probabilities of {@code +} and {@code -} among these two. The mark is a word of the vocabulary, so the same word in a
 * question or step is written by its letters.
 */
public final class MathShepherdFormat implements RewardModelFormat {
    private static final String MARK = "ки";
    private static final int RIGHT = 0;

    private final PromptWriter texts;
    private final TextTokenizer tokenizer;
    private final int mark;

    MathShepherdFormat(PromptWriter texts) {
        this.texts = texts;
        this.tokenizer = texts.tokenizer();
        int[] tokens = tokenizer.encode(MARK).tokens();
        if (tokens.length != 1) {
            throw new ModelException(
                    texts.folder().file("tokenizer.json"),
                    "has no token for " + MARK + ": is it the tokenizer of Math-Shepherd?");
        }
        this.mark = tokens[0];
    }

    @Override
    public List<MarkedText> texts(QuestionText question, Rollout rollout) {
        String asked = texts.message(question, rollout.attempts());
        List<String> steps = rollout.steps().lines();
        MarkedTextBuilder text = new MarkedTextBuilder()
                .add(texts.config().beginToken().stream().toArray())
                .add(unmarked(tokenizer
                        .encode(asked + " " + numbered(1, steps.getFirst()) + " ")
                        .tokens()))
                .mark(mark);
        for (int i = 1; i < steps.size(); i++) {
            text.add(unmarked(tokenizer
                            .encodeNextLine("\n" + numbered(i + 1, steps.get(i)) + " ")
                            .tokens()))
                    .mark(mark);
        }
        return List.of(text.text());
    }

    private static String numbered(int number, String step) {
        String label = "Step " + number + ":";
        return step.startsWith(label) ? step : label + " " + step;
    }

    private int[] unmarked(int[] tokens) {
        return Arrays.stream(tokens)
                .flatMap(token -> token == mark ? letters() : IntStream.of(token))
                .toArray();
    }

    private IntStream letters() {
        return MARK.chars()
                .flatMap(letter -> Arrays.stream(
                        tokenizer.encodeNextLine(Character.toString(letter)).tokens()));
    }

    @Override
    public double score(double[] output) {
        return Probabilities.ofTwo(output, RIGHT);
    }

    @Override
    public PoolingTask task() {
        return PoolingTask.EACH_TOKEN;
    }
}
