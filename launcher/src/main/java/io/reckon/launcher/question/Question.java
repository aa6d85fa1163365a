package io.reckon.launcher.question;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A question to publish. What is absent is left to the scheduler.
 *
 * @param id names it, 1 to 128 characters
 * @param text the question, 1 byte to 16 KiB of UTF-8
 * @param generations budget in full-solution generations
 * @param strategy pins the strategy
 * @param seed of everything random about the search
 * @param target confidence at which to stop, above 0 and below 1
 * @param shared budget that it shares with other questions
 */
public record Question(
        String id,
        String text,
        OptionalInt generations,
        Optional<Strategy> strategy,
        OptionalLong seed,
        OptionalDouble target,
        Optional<SharedBudget> shared) {
    private static final int LONGEST = 16 * 1024;

    public Question {
        text = text.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("the question is empty");
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new IllegalArgumentException("the question is longer than 16 KiB");
        }
    }

    /** A question that leaves everything to the scheduler. */
    public static Question of(String id, String text) {
        return new Question(
                id,
                text,
                OptionalInt.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                OptionalDouble.empty(),
                Optional.empty());
    }

    /** Key of its record: questions that share a budget have to meet in one place. */
    public String key() {
        return shared.map(SharedBudget::id).orElse(id);
    }

    /** The same question with a budget of its own. */
    public Question withGenerations(int budget) {
        return new Question(id, text, OptionalInt.of(budget), strategy, seed, target, shared);
    }

    /** The same question, pinned to a strategy. */
    public Question pinnedTo(Strategy pinned) {
        return new Question(id, text, generations, Optional.of(pinned), seed, target, shared);
    }

    /** The same question with a seed of its own. */
    public Question withSeed(long given) {
        return new Question(id, text, generations, strategy, OptionalLong.of(given), target, shared);
    }
}
