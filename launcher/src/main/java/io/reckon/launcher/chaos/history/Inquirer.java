package io.reckon.launcher.chaos.history;

import io.reckon.proto.question.v1.Budget;
import io.reckon.proto.question.v1.Question;
import io.reckon.proto.question.v1.Trace;
import io.reckon.proto.strategy.v1.BeamSearch;
import io.reckon.proto.strategy.v1.StrategySpec;
import java.time.Duration;

/**
 * Makes questions whose searches take many short rounds. Everything about the n-th one but its id follows from the seed of the
 * run and from n.
 *
 * @param seed of the run
 */
public record Inquirer(long seed) {
    /** Time enough for any fault. */
    public static final Duration DEADLINE = Duration.ofMinutes(10);

    private static final int GENERATIONS = 16;
    private static final long LEAST_TOKENS = 6_000;
    private static final int BUDGETS = 5;
    private static final long MORE_TOKENS = 2_000;

    /** The n-th question, under an id that begins as given. */
    public Question question(String prefix, int number) {
        return question(prefix, number, DEADLINE);
    }

    /** The n-th question with another deadline. */
    public Question question(String prefix, int number, Duration deadline) {
        long tokens = LEAST_TOKENS + MORE_TOKENS * Math.floorMod(number, BUDGETS);
        return Question.newBuilder()
                .setId(prefix + number)
                .setText("Run %d: what is %d plus %d?".formatted(seed, number, 7 * number + 3))
                .setSeed(seed * 1_000_003 + number)
                .setBudget(Budget.newBuilder()
                        .setGenerations(GENERATIONS)
                        .setTokens(tokens)
                        .setDeadlineMillis(deadline.toMillis()))
                .setStrategy(StrategySpec.newBuilder().setBeamSearch(BeamSearch.getDefaultInstance()))
                .setTrace(Trace.TRACE_CANDIDATES)
                .build();
    }
}
