package io.reckon.inference.text;

import java.util.Locale;

/**
 * A message of a chat.
 *
 * @param role who says it
 * @param content what is said, not empty
 */
public record ChatMessage(Role role, String content) {
    public ChatMessage {
        if (content.isEmpty()) {
            throw new IllegalArgumentException("a message of the " + role.word() + " is empty");
        }
    }

    /** Who says something. */
    public enum Role {
        /** Who states the rules. */
        SYSTEM,
        /** Who asks. */
        USER,
        /** The model. */
        ASSISTANT;

        /** Returns its name in chat templates. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
