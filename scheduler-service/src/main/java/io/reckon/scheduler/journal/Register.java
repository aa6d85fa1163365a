package io.reckon.scheduler.journal;

import io.reckon.scheduler.sharing.Share;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The questions of one partition, as the journal knows them: which are open and how far they are, which are answered.
 * First it is told all that is on record, then it admits what arrives. Thread-safe.
 */
public final class Register {

    private final String owner;
    private final int maxStrikes;
    private final Map<String, History.Draft> open = new HashMap<>();
    private final Map<String, JournalRecord.Done> answered = new HashMap<>();
    private final Map<String, String> unreadable = new HashMap<>();
    private final Set<String> running = new HashSet<>();

    /**
     * Opens the register of a partition.
     *
     * @param owner this process
     * @param maxStrikes processes that may get nowhere with a question before it is given up, 1 and up
     */
    public Register(String owner, int maxStrikes) {
        if (owner.isEmpty() || maxStrikes < 1) {
            throw new IllegalArgumentException("an owner has a name and grants a claim at least, not " + maxStrikes);
        }
        this.owner = owner;
        this.maxStrikes = maxStrikes;
    }

    /** Takes note of an entry on record. */
    public synchronized void restore(JournalEntry entry) {
        switch (entry.key()) {
            case JournalKey.OfQuestion question -> restoreQuestion(question.questionId(), entry.record());
            case JournalKey.OfCall call -> restoreCall(call, entry.record());
        }
    }

    /** Takes note of an entry on record that cannot be read. */
    public synchronized void restoreUnreadable(JournalKey key, String complaint) {
        switch (key) {
            case JournalKey.OfQuestion question -> {
                forget(question.questionId());
                unreadable.put(question.questionId(), complaint);
            }
            // its search runs into the gap, and says so
            case JournalKey.OfCall call -> draft(call.questionId()).damage(call.number());
        }
    }

    private void restoreQuestion(String id, Optional<JournalRecord> record) {
        if (record.isEmpty()) {
            forget(id);
        } else if (record.get() instanceof JournalRecord.Claim claim) {
            answered.remove(id);
            unreadable.remove(id);
            draft(id).claim(claim);
        } else if (record.get() instanceof JournalRecord.Done done) {
            forget(id);
            answered.put(id, done);
        }
    }

    private void restoreCall(JournalKey.OfCall key, Optional<JournalRecord> record) {
        if (record.isPresent() && record.get() instanceof JournalRecord.Call call) {
            draft(key.questionId()).call(call);
        } else if (open.containsKey(key.questionId())) {
            draft(key.questionId()).erase(key.number());
        }
    }

    private History.Draft draft(String id) {
        return open.computeIfAbsent(id, question -> new History.Draft());
    }

    private void forget(String id) {
        open.remove(id);
        answered.remove(id);
        unreadable.remove(id);
    }

    /**
     * Says what to do with a question. It is granted once; a search that is given up can be gone on with by whoever reads
     * the records anew, and not by this register, which does not follow the calls.
     */
    public synchronized Admission admit(Arrival arrival) {
        String id = arrival.questionId();
        if (unreadable.containsKey(id)) {
            return new Admission.Unreadable(unreadable.get(id));
        }
        JournalRecord.Done done = answered.get(id);
        if (done != null) {
            return done.payload() == arrival.payload() ? new Admission.Answered() : new Admission.Conflict();
        }
        Optional<History> known = Optional.ofNullable(open.get(id)).flatMap(History.Draft::history);
        if (known.isPresent() && known.get().claim().payload() != arrival.payload()) {
            return new Admission.Conflict();
        }
        if (!running.add(id)) {
            return new Admission.Running();
        }
        History history = known.map(this::claimedAgain).orElseGet(() -> History.begun(firstClaim(arrival)));
        draft(id).claim(history.claim());
        return history.claim().strikes() > maxStrikes
                ? new Admission.Exhausted(history)
                : new Admission.Granted(history);
    }

    private JournalRecord.Claim firstClaim(Arrival arrival) {
        return new JournalRecord.Claim(
                arrival.questionId(), arrival.payload(), 1, 1, 0, owner, arrival.at(), arrival.pins());
    }

    private History claimedAgain(History history) {
        JournalRecord.Claim last = history.claim();
        return history.claimed(new JournalRecord.Claim(
                last.questionId(),
                last.payload(),
                last.epoch() + 1,
                strikes(history),
                history.settled(),
                owner,
                last.accepted(),
                last.pins()));
    }

    /** A crash is a strike against the question on which it happened, unless that has come further since the last one. */
    private int strikes(History history) {
        JournalRecord.Claim last = history.claim();
        if (last.owner().isEmpty() || last.owner().equals(owner)) {
            return last.strikes();
        }
        return history.settled() > last.settled() ? 1 : last.strikes() + 1;
    }

    /** Takes note that a question is answered. */
    public synchronized void done(JournalRecord.Done done) {
        forget(done.questionId());
        running.remove(done.questionId());
        answered.put(done.questionId(), done);
    }

    /** Forgets the questions that were answered before {@code instant}, and returns the entries that void their records. */
    public synchronized List<JournalEntry> expire(Instant instant) {
        List<String> expired = answered.values().stream()
                .filter(done -> done.at().isBefore(instant))
                .map(JournalRecord.Done::questionId)
                .toList();
        expired.forEach(answered::remove);
        return expired.stream()
                .map(id -> JournalEntry.erasing(new JournalKey.OfQuestion(id)))
                .toList();
    }

    /** What each question that shares a budget was granted, or has spent of it once it was answered. */
    public synchronized List<Share> shares() {
        Stream<Share> granted = open.values().stream()
                .flatMap(draft -> draft.history().stream())
                .flatMap(history -> history.share().stream());
        Stream<Share> spent = answered.values().stream().flatMap(done -> done.share().stream());
        return Stream.concat(granted, spent).toList();
    }

    /** Whether this question was begun and is not answered. */
    public synchronized boolean isOpen(String questionId) {
        return open.containsKey(questionId);
    }

    /** Questions that were begun and are not answered. */
    public synchronized int open() {
        return open.size();
    }

    /** Questions that were answered and are remembered. */
    public synchronized int answered() {
        return answered.size();
    }
}
