package io.reckon.inference.text;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import io.reckon.inference.model.ModelFolder;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tokenizer of a model's {@code tokenizer.json}. Text is never read as special tokens: what looks like one is text, or
 * an unknown word where the vocabulary knows no other way to write it. Only what the model's own files write is read with
 * them. Safe for use by many threads.
 */
public final class TextTokenizer implements AutoCloseable {
    private final HuggingFaceTokenizer tokenizer;
    private final HuggingFaceTokenizer marked;
    private final Map<String, Integer> specialTokens;
    private final Set<Integer> specialIds;
    private final int unknownToken;

    private TextTokenizer(TokenizerFile file) {
        this.tokenizer = file.withoutSpecialTokens().load();
        this.marked = file.load();
        this.specialTokens = Map.copyOf(file.specialTokens());
        this.specialIds = Set.copyOf(specialTokens.values());
        this.unknownToken = file.unknownToken();
    }

    /**
     * Reads the folder's tokenizer.
     *
     * @throws io.reckon.inference.model.ModelException where it is missing or not understood
     */
    public static TextTokenizer read(ModelFolder folder) {
        return new TextTokenizer(TokenizerFile.read(folder));
    }

    /** Returns the tokens of a text, without special tokens before or after. */
    public Encoded encode(String text) {
        Encoding encoding = tokenizer.encode(text, false, false);
        int[] tokens = Tokens.of(encoding.getIds());
        Set<String> unknownWords = new LinkedHashSet<>();
        for (int i = 0; i < tokens.length; i++) {
            if (tokens[i] == unknownToken || specialIds.contains(tokens[i])) {
                tokens[i] = unknownToken;
                unknownWords.add(word(text, encoding.getCharTokenSpans()[i], encoding.getTokens()[i]));
            }
        }
        return new Encoded(known(tokens), List.copyOf(unknownWords));
    }

    /**
     * Returns the tokens of a text that follows a line end. Tokenizers in the manner of SentencePiece put a space before the
     * first word of a text, which is not there where the text goes on.
     */
    public Encoded encodeNextLine(String text) {
        int[] lineEnd = encode(PromptForm.STEP_END).tokens();
        Encoded encoded = encode(PromptForm.STEP_END + text);
        int[] tokens = encoded.tokens();
        boolean apart =
                tokens.length >= lineEnd.length && Arrays.equals(tokens, 0, lineEnd.length, lineEnd, 0, lineEnd.length);
        return apart
                ? new Encoded(Arrays.copyOfRange(tokens, lineEnd.length, tokens.length), encoded.unknownWords())
                : encode(text);
    }

    /** Returns the tokens of a text that the model's own files wrote: special tokens in it stand for themselves. */
    int[] encodeMarked(String text) {
        return Tokens.of(marked.encode(text, false, false).getIds());
    }

    /** Returns the special tokens that the tokenizer places before every text. */
    int[] beginTokens() {
        Encoding encoding = marked.encode("a", true, false);
        int begin = 0;
        while (begin < encoding.getIds().length && encoding.getSpecialTokenMask()[begin] == 1) {
            begin++;
        }
        return Arrays.copyOf(Tokens.of(encoding.getIds()), begin);
    }

    /** Whether a text contains what would be a special token, were it not text. */
    boolean looksSpecial(String text) {
        return specialTokens.keySet().stream().anyMatch(text::contains);
    }

    /** Drops what cannot be written in a vocabulary without a token for unknown words. */
    private int[] known(int[] tokens) {
        return unknownToken >= 0
                ? tokens
                : Arrays.stream(tokens).filter(token -> token >= 0).toArray();
    }

    private static String word(String text, @Nullable CharSpan span, String token) {
        return span == null ? token : text.substring(span.getStart(), span.getEnd());
    }

    /** Returns the text of tokens, none of them special. */
    public String decode(int[] tokens) {
        return tokenizer.decode(Arrays.stream(tokens).asLongStream().toArray(), false);
    }

    /** Returns the id of a special token by what it looks like; empty: there is none such. */
    public OptionalInt specialToken(String content) {
        Integer id = specialTokens.get(content);
        return id == null ? OptionalInt.empty() : OptionalInt.of(id);
    }

    /** Returns the special tokens, which no text contains. */
    public Set<Integer> specialTokens() {
        return specialIds;
    }

    @Override
    public void close() {
        tokenizer.close();
        marked.close();
    }
}
