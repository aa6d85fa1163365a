package io.reckon.scheduler.strategy;

import io.reckon.answers.CanonicalForm;
import io.reckon.answers.CanonicalKey;
import io.reckon.scheduler.confidence.Certainty;
import io.reckon.scheduler.confidence.ConfidenceModel;
import io.reckon.scheduler.confidence.Evidence;
import io.reckon.scheduler.search.Rollout;
import io.reckon.scheduler.search.RolloutScore;
import io.reckon.scheduler.stop.Standing;
import io.reckon.scheduler.stop.Vote;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Says how sure a selection is.
 *
 * <p>Scores are the verifier's outcome scores, whatever aggregation the strategy ranks by, so that one model fits all.
 *
 * @param model of the confidence
 * @param passRate expected share of right samples; empty where no difficulty was estimated
 */
public record Appraiser(ConfidenceModel model, OptionalDouble passRate) {

    /** For the time before anything is calibrated. */
    public static final Appraiser UNCALIBRATED = new Appraiser(new ConfidenceModel.VoteShare(), OptionalDouble.empty());

    /** How sure the selected answer is; empty where there is none. */
    public Optional<Certainty> certainty(Selection selection) {
        return selection.winner().map(winner -> Certainty.of(model, evidence(winner, ballots(selection.candidates()))));
    }

    /** How the vote stands. */
    Standing standing(Selection selection) {
        return new Standing(
                ballots(selection.candidates()).stream()
                        .map(ballot -> new Vote(ballot.key(), ballot.weight()))
                        .toList(),
                certainty(selection).map(Certainty::confidence).orElse(0.0));
    }

    private Evidence evidence(Selection.Winner winner, List<Ballot> ballots) {
        CanonicalKey key = CanonicalForm.of(winner.answer()).key();
        List<Rollout> own = ballots.stream()
                .filter(ballot -> ballot.key().equals(key))
                .map(Ballot::solution)
                .toList();
        OptionalDouble best = own.stream()
                .flatMap(candidate -> candidate.score().stream())
                .mapToDouble(RolloutScore::outcome)
                .max();
        return new Evidence(winner.voteShare(), own.size(), ballots.size(), best, passRate);
    }

    private static List<Ballot> ballots(List<Rollout> candidates) {
        double unscored =
                candidates.stream().allMatch(candidate -> candidate.score().isEmpty()) ? 1 : 0;
        return Ballot.of(
                candidates,
                candidate -> candidate.score().map(RolloutScore::outcome).orElse(unscored));
    }
}
