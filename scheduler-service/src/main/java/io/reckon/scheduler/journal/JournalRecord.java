package io.reckon.scheduler.journal;

import io.reckon.scheduler.budget.Cost;
import io.reckon.scheduler.search.Departure;
import io.reckon.scheduler.sharing.Share;
import java.time.Instant;
import java.util.Optional;

/** One record of the journal. */
public sealed interface JournalRecord {

    /** What the record is about. */
    JournalKey key();

    /**
     * A process works on a question.
     *
     * @param questionId id of the question
     * @param payload fingerprint of the question as it was published
     * @param epoch how often it was claimed, this time included, from 1
     * @param strikes how often in a row, this time included, it was claimed after a process that got nowhere with it, from 1
     * @param settled calls that were settled when it was claimed
     * @param owner process that works on it; empty: none, it was handed over
     * @param accepted when it was claimed first: its deadline counts from there
     * @param pins what its search is begun with
     */
    record Claim(
            String questionId,
            long payload,
            long epoch,
            int strikes,
            int settled,
            String owner,
            Instant accepted,
            Pins pins)
            implements JournalRecord {

        public Claim {
            if (epoch < 1 || strikes < 0 || settled < 0) {
                throw new IllegalArgumentException(
                        "not a claim: epoch " + epoch + ", strikes " + strikes + ", settled " + settled);
            }
        }

        @Override
        public JournalKey key() {
            return new JournalKey.OfQuestion(questionId);
        }

        /** This claim, given up by a process that is well: whoever goes on with it takes no offence. */
        public Claim handedOver() {
            return new Claim(questionId, payload, epoch, strikes, settled, "", accepted, pins);
        }
    }

    /** A call of a search. */
    sealed interface Call extends JournalRecord {

        String questionId();

        /** Number of the call in its search, from 1. */
        int number();

        /** Fingerprint of what was asked for. */
        long digest();

        /** When the record was made. */
        Instant at();

        /** What the call has cost, as far as anybody knows: its worst case until it is settled. */
        Cost cost();

        @Override
        default JournalKey key() {
            return new JournalKey.OfCall(questionId(), number());
        }
    }

    /**
     * A call is about to leave; its worst case is charged.
     *
     * @param reach the replicas that it can get to
     */
    record Reserve(String questionId, int number, long digest, Instant at, Cost cost, long reach) implements Call {

        public Reserve {
            requireNumber(number);
        }

        Departure departure() {
            return new Departure(at, reach);
        }
    }

    /** A call has returned. */
    record Settle(String questionId, int number, long digest, Instant at, Cost cost, Outcome outcome) implements Call {

        public Settle {
            requireNumber(number);
        }

        /** The same record with another outcome, at the same cost. */
        public Settle keeping(Outcome other) {
            return new Settle(questionId, number, digest, at, cost, other);
        }
    }

    /**
     * The question has its terminal answer.
     *
     * @param questionId id of the question
     * @param payload fingerprint of the question as it was published
     * @param epoch of the claim that led to the answer; 0: there was none
     * @param at when
     * @param answer fingerprint of the answer as it was published
     * @param share what stays charged to the budget that it shared; empty: it had one to itself
     */
    record Done(String questionId, long payload, long epoch, Instant at, long answer, Optional<Share> share)
            implements JournalRecord {

        /** The end of a question with a budget to itself. */
        public Done(String questionId, long payload, long epoch, Instant at, long answer) {
            this(questionId, payload, epoch, at, answer, Optional.empty());
        }

        @Override
        public JournalKey key() {
            return new JournalKey.OfQuestion(questionId);
        }
    }

    private static void requireNumber(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("calls are numbered from 1, not " + number);
        }
    }
}
