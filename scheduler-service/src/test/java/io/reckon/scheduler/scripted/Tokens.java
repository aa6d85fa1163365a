package io.reckon.scheduler.scripted;

import io.reckon.scheduler.search.Rollout;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tokenisers to count with, and the ways in which services count texts that sequences share. */
public enum Tokens {
    /** One for each word; every sequence counts all of its text. */
    WORDS_PER_SEQUENCE,
    /** One for each word; sequences with the same prefix count it once. */
    WORDS_PER_PREFIX,
    /** One for each word; the question counts once per call. */
    WORDS_PER_CALL,
    /** One for each byte, and special tokens: the most there can be. */
    BYTES_PER_SEQUENCE;

    /** Special tokens that a service adds to each sequence at most. */
    public static final int OVERHEAD = 4;

    /** Tokens of a text. */
    public int of(String text) {
        return switch (this) {
            case WORDS_PER_SEQUENCE, WORDS_PER_PREFIX, WORDS_PER_CALL ->
                text.isBlank() ? 0 : text.strip().split("\\s+").length;
            case BYTES_PER_SEQUENCE -> text.getBytes(StandardCharsets.UTF_8).length;
        };
    }

    /** Tokens of steps, line ends included. */
    public int of(List<String> steps) {
        return steps.stream().mapToInt(step -> Math.max(1, of(step + "\n"))).sum();
    }

    /** Tokens of a rollout's steps, those of the attempts in its view included. */
    int ofAll(Rollout rollout) {
        return of(rollout.steps())
                + rollout.attempts().stream()
                        .mapToInt(attempt -> of(attempt.steps()))
                        .sum();
    }

    /** How often the question counts in a call of this shape. */
    int questions(int prefixes, int sequences) {
        return switch (this) {
            case WORDS_PER_SEQUENCE, BYTES_PER_SEQUENCE -> sequences;
            case WORDS_PER_PREFIX -> prefixes;
            case WORDS_PER_CALL -> 1;
        };
    }

    /** Tokens that a question takes, special ones included. */
    int ofQuestion(String question) {
        return of(question) + OVERHEAD;
    }
}
