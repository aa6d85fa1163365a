package io.reckon.launcher.answer;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The budget that applied to a question.
 *
 * @param generations full-solution generations
 * @param tokens of proposer and verifier together
 */
public record Allowed(OptionalInt generations, OptionalLong tokens) {
    public static final Allowed UNKNOWN = new Allowed(OptionalInt.empty(), OptionalLong.empty());

    /** Whether more was spent than allowed. */
    public boolean isExceededBy(Spent spent) {
        return spent.generations() > generations.orElse(Integer.MAX_VALUE)
                || spent.tokens() > tokens.orElse(Long.MAX_VALUE);
    }
}
