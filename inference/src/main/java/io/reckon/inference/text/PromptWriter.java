package io.reckon.inference.text;

import io.reckon.inference.model.ModelConfig;
import io.reckon.inference.model.ModelFolder;
import java.nio.file.Path;

/**
 * Writes questions and steps as the tokens of a model that is not in this process. What people and models wrote is never
 * read as special tokens, whatever it looks like. Safe for use by many threads.
 */
public final class PromptWriter implements AutoCloseable {
    private final ModelFolder folder;
    private final ModelConfig config;
    private final TextTokenizer tokenizer;
    private final PromptTemplates templates;
    private final PromptForm form;
    private final StepEnd stepEnd;

    private PromptWriter(ModelFolder folder, PromptTemplates templates, StepEnd stepEnd) {
        this.folder = folder;
        this.config = ModelConfig.read(folder);
        this.tokenizer = TextTokenizer.read(folder);
        this.templates = templates;
        this.form = PromptForm.read(folder, tokenizer, config, templates.system());
        this.stepEnd = stepEnd;
    }

    /**
     * Reads the texts of a model.
     *
     * @param path folder with {@code tokenizer.json}, {@code tokenizer_config.json} and {@code config.json}
     * @throws io.reckon.inference.model.ModelException naming the file that is missing or not understood
     */
    public static PromptWriter read(Path path, PromptTemplates templates, StepEnd stepEnd) {
        return new PromptWriter(ModelFolder.openTexts(path), templates, stepEnd);
    }

    /**
     * Returns the tokens up to where the solution begins.
     *
     * @throws IllegalArgumentException where the question has words that the vocabulary cannot write
     */
    public int[] prompt(QuestionText question, Attempts attempts) {
        Encoded prompt = form.prompt(message(question, attempts));
        if (!prompt.unknownWords().isEmpty()) {
            throw new IllegalArgumentException(
                    "question contains words the model does not know: " + String.join(", ", prompt.unknownWords()));
        }
        return prompt.tokens();
    }

    /** Returns what the user says, as text. */
    public String message(QuestionText question, Attempts attempts) {
        return templates.message(question, attempts, stepEnd);
    }

    /** Returns the tokens of a step that follows a prompt or another step, with what ends it. */
    public int[] step(String step) {
        return tokenizer.encodeNextLine(step + stepEnd.text()).tokens();
    }

    /** Returns the tokens of steps, each the same whatever follows it, so that prefixes share their beginning. */
    public int[] steps(Steps steps) {
        return Tokens.concat(steps.lines().stream().map(this::step).toArray(int[][]::new));
    }

    public StepEnd stepEnd() {
        return stepEnd;
    }

    public TextTokenizer tokenizer() {
        return tokenizer;
    }

    public ModelConfig config() {
        return config;
    }

    /** Returns the folder that the texts were read from. */
    public ModelFolder folder() {
        return folder;
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
