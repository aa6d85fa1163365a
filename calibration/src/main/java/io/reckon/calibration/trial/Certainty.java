package io.reckon.calibration.trial;

import org.jspecify.annotations.Nullable;

/**
 * How sure an answer is, and what that rests on.
 *
 * @param confidence that it is right, in [0, 1]
 * @param voteShare share of the vote that fell to it, in [0, 1]
 * @param votes candidates with this answer, 1 and up
 * @param ballots candidates with any answer, {@code votes} and up
 * @param bestScore highest outcome score of the candidates with this answer, in [0, 1]; {@code null} where none was scored
 */
public record Certainty(
        double confidence,
        double voteShare,
        int votes,
        int ballots,
        @Nullable Double bestScore) {

    /** @throws IllegalArgumentException if a value is out of its range */
    public Certainty {
        requireShare(confidence);
        requireShare(voteShare);
        requireShare(bestScore == null ? 0 : bestScore);
        if (votes < 1 || ballots < votes) {
            throw new IllegalArgumentException("%d votes among %d ballots".formatted(votes, ballots));
        }
    }

    private static void requireShare(double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("confidences, shares and scores are in [0, 1], not " + value);
        }
    }
}
