package io.reckon.scheduler.search;

import io.reckon.scheduler.budget.Budget;
import io.reckon.scheduler.budget.Cost;
import io.reckon.scheduler.budget.Reservation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a search remembers between its calls: how many there were, and why there is no further one. */
final class SearchState {

    /** A budget with many tokens would pay for endless repetitions; a service that breaks down thrice is not there. */
    private static final int MAX_LOST_CALLS = 3;

    private static final Duration MAX_MARGIN = Duration.ofMillis(500);

    private final Prompt prompt;
    private final Budget budget;
    private final InstantSource clock;
    private final Instant callDeadline;
    private int calls;
    private int lostCalls;
    private ModelDigests models = ModelDigests.ANY;
    private boolean hasSolution;
    private @Nullable Ending ending;

    SearchState(Prompt prompt, Budget budget, InstantSource clock) {
        this.prompt = prompt;
        this.budget = budget;
        this.clock = clock;
        Duration tenth = budget.limits().deadline().dividedBy(10);
        this.callDeadline = budget.deadline().minus(tenth.compareTo(MAX_MARGIN) < 0 ? tenth : MAX_MARGIN);
    }

    /** Whether another call may leave. */
    boolean isOpen() {
        if (ending == null && !clock.instant().isBefore(callDeadline)) {
            ending = new Ending.DeadlinePassed();
        }
        return ending == null;
    }

    Optional<Ending> ending() {
        return Optional.ofNullable(ending);
    }

    /** Ends the search, unless it has ended before. */
    void end(Ending reason) {
        if (ending == null) {
            ending = reason;
        }
    }

    /** Starts the next call. Calls are due a little before the answer is: selecting and publishing take time too. */
    CallContext nextCall(Cost worstCase) {
        return nextCall(worstCase, callDeadline);
    }

    /** Starts a call that costs no tokens, due in this time or with all others, whichever is sooner. */
    CallContext nextCall(Duration patience) {
        Instant soon = clock.instant().plus(patience);
        return nextCall(Cost.NONE, soon.isBefore(callDeadline) ? soon : callDeadline);
    }

    private CallContext nextCall(Cost worstCase, Instant deadline) {
        calls++;
        String id = prompt.questionId();
        return new CallContext(id + "/" + calls, id, prompt.text(), deadline, worstCase, 0);
    }

    /** Seed of the latest call: the n-th number of a SplitMix64 stream (Steele, Lea, Flood 2014) from the seed. */
    long callSeed() {
        long mixed = prompt.seed() + calls * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** Takes note of a model that has answered. */
    void used(ModelDigests model) {
        models = models.updatedBy(model);
    }

    ModelDigests models() {
        return models;
    }

    /** Takes note of what was sampled. */
    void found(List<Rollout> rollouts) {
        hasSolution |= rollouts.stream().anyMatch(Rollout::finished);
    }

    /** Whether any finished solution was sampled. */
    boolean hasSolution() {
        return hasSolution;
    }

    int calls() {
        return calls;
    }

    Budget budget() {
        return budget;
    }

    /** Charges a failed call and ends the search, where no other call can help. */
    void failed(CallFailedException failure, Reservation reservation) {
        if (failure.kind().isFree()) {
            reservation.release();
        } else {
            reservation.forfeit();
        }
        failed(failure, MAX_LOST_CALLS);
    }

    /** Ends the search because of a failed call; one that was lost does so only when there were {@code most} of them. */
    void failed(CallFailedException failure, int mostLost) {
        String reason = String.valueOf(failure.getMessage());
        switch (failure.kind()) {
            case UNAVAILABLE -> end(new Ending.Unavailable(reason));
            case UNSUPPORTED -> end(new Ending.Unsupported(reason));
            case NOT_DEPLOYED, UNCOVERED, BROKEN, DIVERGED -> end(new Ending.Failed(reason));
            case CANCELLED, SUPERSEDED -> end(new Ending.Cancelled());
            case LOST, TIMED_OUT -> {
                lostCalls++;
                if (isOpen() && lostCalls >= mostLost) {
                    end(new Ending.Unavailable(reason));
                }
            }
        }
    }
}
