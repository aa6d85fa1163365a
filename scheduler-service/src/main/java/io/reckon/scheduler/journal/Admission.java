package io.reckon.scheduler.journal;

/** What is to be done with a question that has arrived. */
public sealed interface Admission {

    /**
     * Work on it, once its claim is written.
     *
     * @param history what is known of its search, the new claim included
     */
    record Granted(History history) implements Admission {}

    /** Give it up: too many processes have got nowhere with it. */
    record Exhausted(History history) implements Admission {}

    /** Drop it: the same question is being worked on, and will be answered. */
    record Running() implements Admission {}

    /** Drop it: the same question was answered before. */
    record Answered() implements Admission {}

    /** Refuse it: another question with its id was accepted before. */
    record Conflict() implements Admission {}

    /**
     * Refuse it: what the journal has about its id cannot be read, so that nobody knows whether it was answered.
     *
     * @param complaint what is wrong with the record
     */
    record Unreadable(String complaint) implements Admission {}
}
