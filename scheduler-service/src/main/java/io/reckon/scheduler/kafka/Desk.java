package io.reckon.scheduler.kafka;

/** Takes one record to its end: an answer, or the topic of refused records. */
interface Desk {

    /** Takes a record to its end; returns early, without acknowledging it, where somebody else is to go on with it. */
    void handle(QuestionRecord record) throws InterruptedException;
}
