package io.reckon.scheduler.journal;

import io.reckon.scheduler.budget.Cost;
import io.reckon.scheduler.sharing.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is known of one search: its latest claim, and its calls by number.
 *
 * @param claim the latest claim
 * @param calls its calls, in order
 * @param latest number of the latest call that was made, on record or not; 0: there was none
 */
public record History(JournalRecord.Claim claim, List<JournalRecord.Call> calls, int latest) {

    public History {
        calls = List.copyOf(calls);
    }

    /** The history of a search that was just begun. */
    public static History begun(JournalRecord.Claim claim) {
        return new History(claim, List.of(), 0);
    }

    /** The same search, claimed anew. */
    public History claimed(JournalRecord.Claim anew) {
        return new History(anew, calls, latest);
    }

    /** Calls that have returned. */
    public int settled() {
        return (int) calls.stream()
                .filter(call -> call instanceof JournalRecord.Settle)
                .count();
    }

    /** What the search was granted last of the budget that it shares, if it does. */
    Optional<Share> share() {
        return calls.stream()
                .flatMap(call -> call instanceof JournalRecord.Settle settle
                                && settle.outcome() instanceof Outcome.Granted granted
                        ? Stream.of(granted.share())
                        : Stream.empty())
                .reduce((earlier, later) -> later);
    }

    /** The call with this number, if there was one. */
    Optional<JournalRecord.Call> call(int number) {
        return calls.stream().filter(call -> call.number() == number).findFirst();
    }

    /** What the calls after this number have cost, as far as anybody knows. */
    Cost costAfter(int number) {
        return calls.stream()
                .filter(call -> call.number() > number)
                .map(JournalRecord.Call::cost)
                .reduce(Cost.NONE, Cost::plus);
    }

    /** Entries that void what is kept of the calls, those up to this number included. */
    List<JournalEntry> erasedUpTo(int number) {
        List<JournalEntry> erased = new ArrayList<>();
        for (int call = 1; call <= Math.max(number, latest); call++) {
            erased.add(JournalEntry.erasing(new JournalKey.OfCall(claim.questionId(), call)));
        }
        return erased;
    }

    /** Collects the records of one search, in any order. */
    static final class Draft {

        private final NavigableMap<Integer, JournalRecord.Call> calls = new TreeMap<>();
        private Optional<JournalRecord.Claim> claim = Optional.empty();
        private int damaged;

        void claim(JournalRecord.Claim latest) {
            claim = Optional.of(latest);
        }

        void call(JournalRecord.Call latest) {
            calls.put(latest.number(), latest);
        }

        void erase(int number) {
            calls.remove(number);
        }

        /** A record of a call that cannot be read; it is as good as none, but the call was made. */
        void damage(int number) {
            calls.remove(number);
            damaged = Math.max(damaged, number);
        }

        Optional<History> history() {
            int latest = calls.isEmpty() ? 0 : calls.lastKey();
            return claim.map(made -> new History(made, List.copyOf(calls.values()), Math.max(latest, damaged)));
        }
    }
}
