package io.reckon.inference.text;

import io.reckon.inference.model.ModelConfig;
import java.util.regex.Pattern;

/** How a question becomes a prompt: the begin token, the question on one line, a line end; then come the steps. */
public final class PromptForm {
    /** Ends every step. */
    public static final String STEP_END = "\n";

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final TextTokenizer tokenizer;
    private final int[] begin;

    public PromptForm(TextTokenizer tokenizer, ModelConfig config) {
        this.tokenizer = tokenizer;
        this.begin = config.beginToken().stream().toArray();
    }

    /** Returns the prompt of a question: all white space runs folded to one space. */
    public Encoded prompt(String question) {
        String line = SPACE.matcher(question.strip()).replaceAll(" ");
        Encoded encoded = tokenizer.encode(line + STEP_END);
        return new Encoded(Tokens.concat(begin, encoded.tokens()), encoded.unknownWords());
    }
}
