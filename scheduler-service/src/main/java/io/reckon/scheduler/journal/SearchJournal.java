package io.reckon.scheduler.journal;

import io.reckon.scheduler.budget.Cost;
import io.reckon.scheduler.search.CallContext;
import io.reckon.scheduler.search.CallFailedException;
import io.reckon.scheduler.search.CallFailedException.Kind;
import io.reckon.scheduler.search.Recovery;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The journal of one search while it runs. Calls that are on record are answered from there, so that the search runs up
 * to where it was; every other is put on record before it leaves. A call that had left, but is not known to have
 * returned, is asked for by its name: it may be known, or never have been made; else it is lost, and charged.
 * For the thread of the search; only {@link #suspend} is for others.
 */
public final class SearchJournal {

    private final History history;
    private final JournalWriter writer;
    private final InstantSource clock;
    private final Map<String, String> models = new HashMap<>();
    private final List<JournalEntry> unwritten = new ArrayList<>();
    private Instant replayed;
    private int latest;
    private boolean hasDiverged;
    private volatile boolean isSuspended;

    /**
     * Opens the journal of a search.
     *
     * @param history what is on record, its claim included
     * @param writer keeps what comes
     * @param clock the time once all that is on record was replayed
     */
    public SearchJournal(History history, JournalWriter writer, InstantSource clock) {
        this.history = history;
        this.writer = writer;
        this.clock = clock;
        this.replayed = history.claim().accepted();
    }

    /** Ends the search at its next call, so that another process can go on with it. */
    public void suspend() {
        isSuspended = true;
    }

    /** The time, as the search has to see it: what was in time when it was done is in time when it is replayed. */
    Instant instant() {
        if (isReplaying()) {
            return replayed;
        }
        Instant now = clock.instant();
        return now.isBefore(replayed) ? replayed : now;
    }

    /** Epoch of the claim. */
    long epoch() {
        return history.claim().epoch();
    }

    /** Whether calls are answered from the record. */
    private boolean isReplaying() {
        return latest < history.latest() && !hasDiverged;
    }

    /** Cost of what is on record, but was not replayed, since the search went another way. */
    public Cost costBeside() {
        return history.costAfter(latest);
    }

    /** Entries with which another process can go on at once, where this one has given the search up. */
    public List<JournalEntry> handOver() {
        List<JournalEntry> entries = new ArrayList<>(unwritten);
        entries.add(JournalEntry.of(history.claim().handedOver()));
        return entries;
    }

    /** Entries that void all calls of the search, once its answer is there. */
    public List<JournalEntry> erasure() {
        return history.erasedUpTo(latest);
    }

    /**
     * Makes a call, or answers it from the record.
     *
     * @throws CallFailedException if there is no result
     */
    <T> T exchange(CallContext context, long digest, Exchange<T> exchange) {
        int number = context.number();
        Optional<JournalRecord.Call> past = history.call(number);
        if (past.isEmpty()) {
            if (number <= history.latest()) {
                throw diverged("call " + number + " is missing from its journal");
            }
            latest = number;
            return live(context, digest, exchange);
        }
        if (past.get().digest() != digest) {
            throw diverged("its journal has another call " + number);
        }
        return switch (past.get()) {
            case JournalRecord.Settle settle -> replay(settle, exchange);
            case JournalRecord.Reserve reserve -> recover(reserve, exchange);
        };
    }

    private <T> T replay(JournalRecord.Settle settle, Exchange<T> exchange) {
        Optional<T> result = exchange.result(settle.outcome());
        boolean isOther = result.isEmpty()
                && !(settle.outcome() instanceof Outcome.Failed || settle.outcome() instanceof Outcome.TooLarge);
        if (isOther) {
            throw diverged("its journal has the outcome of another kind of call " + settle.number());
        }
        replayed = settle.at();
        latest = settle.number();
        if (settle.outcome() instanceof Outcome.Failed failed) {
            throw failed.failure();
        }
        T kept = result.orElseThrow(() -> new CallFailedException(
                Kind.LOST, "The result of call " + settle.number() + " was too large to be kept over a restart"));
        return ofOneModel(kept, exchange);
    }

    private <T> T recover(JournalRecord.Reserve reserve, Exchange<T> exchange) {
        latest = reserve.number();
        replayed = reserve.at();
        return switch (exchange.recover(reserve.departure())) {
            case Recovery.Known<T>(T result) -> settled(reserve, result, exchange);
            case Recovery.NeverMade<T> never -> make(reserve, exchange);
            case Recovery.Lost<T> lost ->
                throw failed(
                        reserve,
                        new CallFailedException(
                                Kind.LOST,
                                "The scheduler stopped in the midst of call " + reserve.number()
                                        + ", and its result is not known"));
        };
    }

    private <T> T live(CallContext context, long digest, Exchange<T> exchange) {
        JournalRecord.Reserve reserve = new JournalRecord.Reserve(
                context.questionId(), context.number(), digest, instant(), context.worstCase(), exchange.reach());
        if (!context.worstCase().equals(Cost.NONE)) {
            reserve(reserve);
        }
        return make(reserve, exchange);
    }

    private <T> T make(JournalRecord.Reserve reserve, Exchange<T> exchange) {
        T result;
        try {
            result = exchange.call();
        } catch (CallFailedException e) {
            throw isGivenUp(e) ? e : failed(reserve, e);
        }
        return settled(reserve, result, exchange);
    }

    private <T> T settled(JournalRecord.Reserve reserve, T result, Exchange<T> exchange) {
        settle(reserve, exchange.keep(result));
        return ofOneModel(result, exchange);
    }

    /** The result, if it is of the model that has worked on the search so far. */
    private <T> T ofOneModel(T result, Exchange<T> exchange) {
        exchange.model(result).ifPresent(model -> {
            String before = models.putIfAbsent(model.name(), model.digest());
            if (before != null && !before.equals(model.digest())) {
                throw new CallFailedException(
                        Kind.BROKEN,
                        "The " + model.name() + " runs the model " + model.digest()
                                + ", but this search was begun with " + before
                                + "; let the open questions be answered before a model is exchanged");
            }
        });
        return result;
    }

    /** Whether it is for another process to say what has become of the call. */
    private static boolean isGivenUp(CallFailedException failure) {
        return failure.kind() == Kind.CANCELLED || failure.kind() == Kind.SUPERSEDED;
    }

    private void reserve(JournalRecord.Reserve reserve) {
        try {
            if (isSuspended) {
                flush();
                throw new CallFailedException(Kind.CANCELLED, "the search is handed over");
            }
            unwritten.add(JournalEntry.of(reserve));
            flush();
        } catch (JournalLostException e) {
            throw new CallFailedException(Kind.CANCELLED, String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallFailedException(Kind.CANCELLED, "interrupted", e);
        }
    }

    private void flush() throws InterruptedException {
        if (!unwritten.isEmpty()) {
            writer.write(List.copyOf(unwritten));
            unwritten.clear();
        }
    }

    private CallFailedException failed(JournalRecord.Reserve reserve, CallFailedException failure) {
        Cost cost = failure.kind().isFree() ? Cost.NONE : reserve.cost();
        settle(reserve, new Paid(Outcome.Failed.of(failure), cost));
        return failure;
    }

    private void settle(JournalRecord.Reserve reserve, Paid paid) {
        unwritten.add(JournalEntry.of(new JournalRecord.Settle(
                reserve.questionId(), reserve.number(), reserve.digest(), instant(), paid.cost(), paid.outcome())));
    }

    private CallFailedException diverged(String how) {
        hasDiverged = true;
        return new CallFailedException(
                Kind.DIVERGED,
                "This search was begun by another process, and cannot be gone on with: " + how
                        + ". Has the scheduler's version, or its reckon.sampling or reckon.probe, changed?");
    }
}
