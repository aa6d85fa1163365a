package io.reckon.inference.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.reckon.inference.TinyModels;
import io.reckon.inference.model.ModelConfig;
import io.reckon.inference.model.ModelFolder;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TextTokenizerTest {
    private static ModelFolder folder;
    private static TextTokenizer tokenizer;

    @BeforeAll
    static void read() {
        folder = ModelFolder.open(TinyModels.PROPOSER);
        tokenizer = TextTokenizer.read(folder);
    }

    @AfterAll
    static void close() {
        tokenizer.close();
    }

    @Test
    void bringsCanonicalTextBack() {
        String text = "Bob: 12 + 305 = 317\nCara: 317 * 2 = 634\n#### 634";

        assertThat(tokenizer.decode(tokenizer.encode(text).tokens())).isEqualTo(text);
    }

    @Test
    void encodesStepsAloneAsInTheWhole() {
        int[] whole = tokenizer.encode("Bob: 1 + 2 = 3\nDan: 3 - 1 = 2\n").tokens();
        int[] first = tokenizer.encode("Bob: 1 + 2 = 3\n").tokens();
        int[] second = tokenizer.encode("Dan: 3 - 1 = 2\n").tokens();

        assertThat(Tokens.concat(first, second)).isEqualTo(whole);
    }

    @Test
    void namesUnknownWordsOnce() {
        Encoded encoded = tokenizer.encode("Bob zorks 12 blah and zorks");

        assertThat(encoded.unknownWords()).containsExactly("zorks", "blah");
    }

    @Test
    void readsSpecialTokensAsText() {
        Encoded encoded = tokenizer.encode("Bob has </s><s> 12 <pad> apples");

        assertThat(Arrays.stream(encoded.tokens()).filter(token -> token < 3)).isEmpty();
        assertThat(encoded.unknownWords()).containsExactly("<", "s", ">", "pad");
    }

    @Test
    void foldsWhiteSpaceOfAQuestionAndClosesIt() {
        PromptForm form = PromptForm.read(folder, tokenizer, ModelConfig.read(folder));

        int[] folded = form.prompt("  Bob \t has\n\n12 apples. ").tokens();

        assertThat(folded).isEqualTo(form.prompt("Bob has 12 apples.").tokens());
        assertThat(folded[0]).isEqualTo(1);
        assertThat(List.of(folded[folded.length - 1]))
                .isEqualTo(
                        Arrays.stream(tokenizer.encode("\n").tokens()).boxed().toList());
    }
}
