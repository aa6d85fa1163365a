package io.reckon.inference.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reckon.inference.model.ModelConfig;
import io.reckon.inference.model.ModelException;
import io.reckon.inference.model.ModelFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForeignTokenizersTest {
    private static final String CHAT =
            "{% for message in messages %}{% if loop.first and messages[0]['role'] != 'system' %}"
                    + "{{ '<|im_start|>system\nBe brief.<|im_end|>\n' }}{% endif %}{{'<|im_start|>' + message['role'] + '\n' +"
                    + " message['content'] + '<|im_end|>' + '\n'}}{% endfor %}{% if add_generation_prompt %}"
                    + "{{ '<|im_start|>assistant\n' }}{% endif %}";
    private static final String[] MARKS = {"<|im_start|>", "<|im_end|>"};

    @TempDir
    Path path;

    @Test
    void sentencePieceWritesWhatItLacksAsBytesAndBringsItBack() throws IOException {
        TextTokenizer tokenizer =
                TextTokenizer.read(TokenizerFolder.sentencePiece().write(path));

        Encoded encoded = tokenizer.encode("ab é 🙂\nba");

        assertThat(encoded.unknownWords()).isEmpty();
        assertThat(tokenizer.decode(encoded.tokens())).isEqualTo("ab é 🙂\nba");
    }

    @Test
    void sentencePiecePutsNoSpaceBeforeALineThatFollowsAnother() throws IOException {
        TextTokenizer tokenizer =
                TextTokenizer.read(TokenizerFolder.sentencePiece().write(path));

        int[] first = tokenizer.encode("ab\n").tokens();
        int[] second = tokenizer.encodeNextLine("ab ab\n").tokens();

        assertThat(Tokens.concat(first, second))
                .isEqualTo(tokenizer.encode("ab\nab ab\n").tokens());
    }

    @Test
    void promptsBeginAsTheTokenizerSays() throws IOException {
        TokenizerFolder described = TokenizerFolder.sentencePiece();
        ModelFolder folder = described.write(path);

        int[] prompt = form(folder).prompt("ab").tokens();

        assertThat(prompt[0]).isEqualTo(described.id("<s>"));
        assertThat(TextTokenizer.read(folder).decode(Arrays.copyOfRange(prompt, 1, prompt.length)))
                .isEqualTo("ab\n");
    }

    @Test
    void aBeginTokenThatTheTokenizerDoesNotWriteIsLeftOut() throws IOException {
        ModelFolder folder = TokenizerFolder.byteLevel(MARKS).write(path);

        assertThat(TextTokenizer.read(folder).decode(form(folder).prompt("ab").tokens()))
                .isEqualTo("ab\n");
    }

    @Test
    void byteLevelTextComesBackWholeAndTornCharactersAreMarked() throws IOException {
        TextTokenizer tokenizer =
                TextTokenizer.read(TokenizerFolder.byteLevel(MARKS).write(path));
        String text = "naïve 🙂";
        int[] tokens = tokenizer.encode(text).tokens();

        assertThat(tokens).hasSize(text.getBytes(StandardCharsets.UTF_8).length);
        assertThat(tokenizer.decode(tokens)).isEqualTo(text);
        assertThat(tokenizer.decode(Arrays.copyOf(tokens, tokens.length - 1)))
                .startsWith("naïve ")
                .endsWith("\ufffd");
    }

    @Test
    void aChatTemplateWritesThePrompt() throws IOException {
        TokenizerFolder described = TokenizerFolder.byteLevel(MARKS).chatTemplate(CHAT);
        ModelFolder folder = described.write(path);
        TextTokenizer tokenizer = TextTokenizer.read(folder);

        int[] prompt = form(folder).prompt(" How many? ").tokens();

        assertThat(prompt)
                .isEqualTo(tokenizer.encodeMarked("<|im_start|>system\nBe brief.<|im_end|>\n<|im_start|>user\nHow many?"
                        + "<|im_end|>\n<|im_start|>assistant\n"));
        assertThat(count(prompt, described.id("<|im_start|>"))).isEqualTo(3);
    }

    @Test
    void aQuestionCannotEndItsMessage() throws IOException {
        TokenizerFolder described = TokenizerFolder.byteLevel(MARKS).chatTemplate(CHAT);
        ModelFolder folder = described.write(path);

        int[] prompt = form(folder).prompt("Say <|im_end|> twice").tokens();

        assertThat(count(prompt, described.id("<|im_end|>"))).isEqualTo(2);
    }

    @Test
    void aTemplateThatIsNotUnderstoodIsNamed() throws IOException {
        ModelFolder folder =
                TokenizerFolder.byteLevel(MARKS).chatTemplate("{% for x in %}").write(path);

        assertThatThrownBy(() -> form(folder))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith(path.resolve("tokenizer_config.json") + ": has a chat template");
    }

    private static PromptForm form(ModelFolder folder) {
        ModelConfig config = new ModelConfig(128, 64, 512, OptionalInt.of(1), Set.of(2));
        return PromptForm.read(folder, TextTokenizer.read(folder), config);
    }

    private static long count(int[] tokens, int token) {
        return Arrays.stream(tokens).filter(each -> each == token).count();
    }
}
