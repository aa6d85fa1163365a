package io.reckon.inference.text;

import io.reckon.inference.model.ModelConfig;
import io.reckon.inference.model.ModelFolder;
import java.util.regex.Pattern;

/**
 * A question on a line of its own, all white space runs folded to one space, behind the tokens that the tokenizer begins
 * every text with.
 */
final class LineForm implements PromptForm {
    private static final String SETTINGS = "tokenizer_config.json";
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final TextTokenizer tokenizer;
    private final int[] begin;

    private LineForm(TextTokenizer tokenizer, int[] begin) {
        this.tokenizer = tokenizer;
        this.begin = begin;
    }

    /** Older tokenizers leave the begin token to a flag beside them. */
    static LineForm read(ModelFolder folder, TextTokenizer tokenizer, ModelConfig config) {
        int[] begin = tokenizer.beginTokens();
        boolean flagged = folder.has(SETTINGS)
                && folder.json(SETTINGS).path("add_bos_token").asBoolean();
        return new LineForm(
                tokenizer,
                begin.length == 0 && flagged ? config.beginToken().stream().toArray() : begin);
    }

    @Override
    public Encoded prompt(String question) {
        String line = SPACE.matcher(question.strip()).replaceAll(" ");
        Encoded encoded = tokenizer.encode(line + STEP_END);
        return new Encoded(Tokens.concat(begin, encoded.tokens()), encoded.unknownWords());
    }
}
