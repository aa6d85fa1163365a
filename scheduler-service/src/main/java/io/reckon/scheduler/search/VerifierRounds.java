package io.reckon.scheduler.search;

import io.reckon.scheduler.budget.Cost;
import io.reckon.scheduler.budget.Reservation;
import io.reckon.scheduler.budget.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rounds of scoring: one call where the budget covers it, else as many smaller ones as it covers. */
final class VerifierRounds {

    private final Verifier verifier;
    private final Optional<String> expectedDigest;
    private final SearchState state;
    private final CallPlanner planner;

    VerifierRounds(Models models, SearchState state, CallPlanner planner) {
        this.verifier = models.verifier();
        this.expectedDigest = models.expected().verifier();
        this.state = state;
        this.planner = planner;
    }

    /**
     * The same rollouts in the same order, scored where they can be: those that are scored already, are not
     * well-formed, or come when the budget, the time or the service has ended, stay as they are. Revisions for which the
     * verifier's context is too short are read with fewer attempts in view.
     */
    List<Rollout> score(List<Rollout> rollouts) {
        List<Rollout> result = new ArrayList<>(rollouts);
        List<Integer> open = new ArrayList<>();
        for (int place = 0; place < result.size(); place++) {
            if (result.get(place).score().isEmpty() && result.get(place).isWellFormed()) {
                open.add(place);
            }
        }
        List<Rollout> waiting = open.stream().map(result::get).toList();
        while (!waiting.isEmpty() && state.isOpen()) {
            List<Rollout> batch = waiting.subList(0, planner.readable(waiting));
            if (batch.isEmpty()) {
                break;
            }
            Optional<List<RolloutScore>> scores = call(batch);
            if (scores.isEmpty()) {
                waiting = Views.shortened(waiting);
                continue;
            }
            for (RolloutScore score : scores.get()) {
                int place = open.removeFirst();
                result.set(place, result.get(place).scored(score));
            }
            waiting = waiting.subList(scores.get().size(), waiting.size());
        }
        return result;
    }

    /** The scores, none where the call failed or is to be made anew; empty: the attempts in view are too long for the model. */
    private Optional<List<RolloutScore>> call(List<Rollout> batch) {
        Cost worstCase = Cost.ofVerifier(new Usage(planner.verifierTokens(batch), 0, 0, 0));
        Optional<Reservation> reservation = state.budget().reserve(worstCase);
        if (reservation.isEmpty()) {
            state.end(new Ending.Failed("the budget is shared with another search"));
            return Optional.of(List.of());
        }
        Scores scores;
        try {
            scores = verifier.score(new ScoreCall(state.nextCall(worstCase), batch));
        } catch (CallFailedException e) {
            if (e.asksForMoreThan(worstCase.tokens())) {
                reservation.get().release();
                planner.raiseVerifier(batch, e.tokens());
                return Optional.of(List.of());
            }
            if (e.kind() == CallFailedException.Kind.UNSUPPORTED && Views.anyRevises(batch)) {
                reservation.get().release();
                return Optional.empty();
            }
            state.failed(e, reservation.get());
            return Optional.of(List.of());
        }
        Cost actual = Cost.ofVerifier(scores.usage());
        reservation.get().settle(actual);
        state.used(ModelDigests.ofVerifier(scores.modelDigest()));
        planner.learnVerifier(batch, scores.usage().promptTokens());
        Optional<String> breach = breach(batch, scores, actual.within(worstCase));
        if (breach.isPresent()) {
            state.end(new Ending.Failed("the verifier " + breach.get()));
            return Optional.of(List.of());
        }
        return Optional.of(scores.rollouts());
    }

    /** How the scores break the port's contract. */
    private Optional<String> breach(List<Rollout> batch, Scores scores, boolean isWithinWorstCase) {
        if (expectedDigest.isPresent() && !expectedDigest.get().equals(scores.modelDigest())) {
            return Optional.of("runs the model " + scores.modelDigest() + ", but the calibration was measured with "
                    + expectedDigest.get() + "; deploy that model, or calibrate again");
        }
        List<Integer> steps =
                batch.stream().map(rollout -> rollout.steps().size()).toList();
        List<Integer> scored =
                scores.rollouts().stream().map(score -> score.steps().size()).toList();
        if (!steps.equals(scored)) {
            return Optional.of("did not give one score for each step of each rollout");
        }
        if (!isWithinWorstCase) {
            return Optional.of("spent " + scores.usage() + ", more than the call can cost");
        }
        return Optional.empty();
    }
}
