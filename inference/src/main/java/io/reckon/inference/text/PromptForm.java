package io.reckon.inference.text;

import io.reckon.inference.model.ModelConfig;
import io.reckon.inference.model.ModelFolder;
import java.util.Optional;

/** How a question becomes a prompt that a model continues with the steps of a solution. Safe for use by many threads. */
public sealed interface PromptForm permits LineForm, ChatForm {
    /** Ends every step. */
    String STEP_END = "\n";

    /** Returns the prompt of a question. */
    Encoded prompt(String question);

    /**
     * Returns the form that a model expects: what its chat template makes of a user's message, and where it has none the
     * question on a line of its own.
     *
     * @throws io.reckon.inference.model.ModelException where the chat template is not understood
     */
    static PromptForm read(ModelFolder folder, TextTokenizer tokenizer, ModelConfig config) {
        return read(folder, tokenizer, config, Optional.empty());
    }

    /**
     * Returns the form that a model expects, with a message of the system before the user's.
     *
     * @param system what the system says; empty: what the chat template makes it say. Without a template it goes unsaid
     * @throws io.reckon.inference.model.ModelException where the chat template is not understood
     */
    static PromptForm read(ModelFolder folder, TextTokenizer tokenizer, ModelConfig config, Optional<String> system) {
        return ChatTemplate.read(folder)
                .<PromptForm>map(template -> new ChatForm(template, tokenizer, system))
                .orElseGet(() -> LineForm.read(folder, tokenizer, config));
    }
}
