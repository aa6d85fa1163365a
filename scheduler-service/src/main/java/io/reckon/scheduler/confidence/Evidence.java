package io.reckon.scheduler.confidence;

import java.util.OptionalDouble;

/**
 * What is known about the answer that was selected.
 *
 * @param voteShare share of the vote, weights included, that fell to it, in [0, 1]
 * @param votes candidates that have it, 1 and up
 * @param ballots candidates that have any final answer, {@code votes} and up
 * @param bestScore highest outcome score of the candidates that have it, in [0, 1]; empty where none was scored
 * @param passRate expected share of right samples, in [0, 1]; empty where no difficulty was estimated
 */
public record Evidence(double voteShare, int votes, int ballots, OptionalDouble bestScore, OptionalDouble passRate) {

    public Evidence {
        requireShare(voteShare, "vote share");
        bestScore.ifPresent(score -> requireShare(score, "score"));
        passRate.ifPresent(rate -> requireShare(rate, "pass rate"));
        if (votes < 1 || ballots < votes) {
            throw new IllegalArgumentException("there cannot be " + votes + " votes among " + ballots);
        }
    }

    private static void requireShare(double value, String name) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("a " + name + " must be in [0, 1], but is " + value);
        }
    }
}
