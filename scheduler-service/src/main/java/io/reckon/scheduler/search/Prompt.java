package io.reckon.scheduler.search;

import java.nio.charset.StandardCharsets;

/**
 * What a search works on.
 *
 * @param questionId id of the question
 * @param text text of the question
 * @param seed seed of everything random about the search
 */
public record Prompt(String questionId, String text, long seed) {

    /** Bytes of the text in UTF-8. */
    int bytes() {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
