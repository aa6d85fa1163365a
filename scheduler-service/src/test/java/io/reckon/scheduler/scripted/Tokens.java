package io.reckon.scheduler.scripted;

import io.reckon.scheduler.search.CallContext;
import io.reckon.scheduler.search.CallFailedException;
import io.reckon.scheduler.search.CallFailedException.Kind;
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
    BYTES_PER_SEQUENCE,
    /** One for each word, and many that mark the end of a step. */
    MARKS_PER_STEP,
    /** One for each word; a sequence is read once for each of its steps, up to there. */
    TEXT_PER_STEP;

    /** Special tokens that a service adds to each sequence at most. */
    public static final int OVERHEAD = 4;

    private static final int MARKS = 40;

    /** Tokens of a text. */
    public int of(String text) {
        return switch (this) {
            case WORDS_PER_SEQUENCE, WORDS_PER_PREFIX, WORDS_PER_CALL, MARKS_PER_STEP, TEXT_PER_STEP ->
                text.isBlank() ? 0 : text.strip().split("\\s+").length;
            case BYTES_PER_SEQUENCE -> text.getBytes(StandardCharsets.UTF_8).length;
        };
    }

    /** Tokens of steps, line ends included. */
    public int of(List<String> steps) {
        return steps.stream().mapToInt(step -> Math.max(1, of(step + "\n"))).sum();
    }

    /** Tokens of a rollout's steps, those of the attempts in its view and whatever else its steps cost included. */
    long ofAll(String question, Rollout rollout) {
        int steps = rollout.steps().size();
        return switch (this) {
            case WORDS_PER_SEQUENCE, WORDS_PER_PREFIX, WORDS_PER_CALL, BYTES_PER_SEQUENCE -> ofAll(rollout);
            case MARKS_PER_STEP -> ofAll(rollout) + MARKS * steps;
            case TEXT_PER_STEP ->
                steps == 0 ? ofAll(rollout) : steps * ofAll(rollout) + (steps - 1) * ofQuestion(question);
        };
    }

    private int ofAll(Rollout rollout) {
        return of(rollout.steps())
                + rollout.attempts().stream()
                        .mapToInt(attempt -> of(attempt.steps()))
                        .sum();
    }

    /** How often the question counts in a call of this shape. */
    int questions(int prefixes, int sequences) {
        return switch (this) {
            case WORDS_PER_SEQUENCE, BYTES_PER_SEQUENCE, MARKS_PER_STEP, TEXT_PER_STEP -> sequences;
            case WORDS_PER_PREFIX -> prefixes;
            case WORDS_PER_CALL -> 1;
        };
    }

    /** Refuses a call that may cost more than was reserved for it. */
    static void requireCovered(CallContext context, long worstCase) {
        if (context.tokenBudget() > 0 && worstCase > context.tokenBudget()) {
            throw new CallFailedException(Kind.UNCOVERED, "may cost " + worstCase + " tokens", worstCase);
        }
    }

    /** Tokens that a question takes, special ones included. */
    int ofQuestion(String question) {
        return of(question) + OVERHEAD;
    }
}
