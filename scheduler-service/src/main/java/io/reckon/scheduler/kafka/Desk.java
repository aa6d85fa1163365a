package io.reckon.scheduler.kafka;

/** Takes one record to its end: an answer, or the topic of refused records. */
interface Desk {

    /**
     * Takes a record to its end; returns early, without acknowledging it, where somebody else is to go on with it.
     *
     * @param place what it occupies; left by the caller at the end, and before where it needs none any more
     */
    void handle(QuestionRecord record, Place place) throws InterruptedException;
}
