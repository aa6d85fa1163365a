package io.reckon.scheduler.journal;

/** What a record of the journal is about; of the records with one key only the latest counts. */
public sealed interface JournalKey {

    /** Id of the question. */
    String questionId();

    /** A question: it is claimed, or done. */
    record OfQuestion(String questionId) implements JournalKey {}

    /**
     * One call of its search: it is reserved, or settled.
     *
     * @param number of the call, from 1
     */
    record OfCall(String questionId, int number) implements JournalKey {}
}
