package io.reckon.launcher.answer;

import java.time.Duration;

/**
 * What a question has spent.
 *
 * @param generations full-solution generations
 * @param tokens of proposer and verifier together, read and generated
 * @param time from acceptance to answer
 */
public record Spent(int generations, long tokens, Duration time) {
    public static final Spent NOTHING = new Spent(0, 0, Duration.ZERO);
}
