package io.reckon.inference.text;

import java.nio.charset.StandardCharsets;

/**
 * Text of a question.
 *
 * @param value not blank, at most 16 KiB of UTF-8
 */
public record QuestionText(String value) {
    private static final int MOST_BYTES = 16 * 1024;

    public QuestionText {
        if (value.isBlank()) {
            throw new IllegalArgumentException("question is empty");
        }
        int bytes = value.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "question has " + bytes + " bytes, at most " + MOST_BYTES + " are allowed");
        }
    }
}
