package io.reckon.inference.remote;

import io.reckon.inference.text.PromptTemplates;
import java.util.Optional;

/** Configuration of how a model that follows instructions is asked. */
public interface PromptConfig {
    /** Returns the message of the system; empty: what the model's chat template makes it say. */
    Optional<String> system();

    /** Returns the message of the user, with {@code {question}} in place of the question. */
    String question();

    /** Returns the message of the user where attempts are to be revised, with {@code {question}} and {@code {attempts}}. */
    String revision();

    /**
     * Returns the templates.
     *
     * @throws IllegalArgumentException naming the template that lacks a place
     */
    default PromptTemplates templates() {
        return new PromptTemplates(system(), question(), revision());
    }
}
