package io.reckon.scheduler.kafka.journal;

import java.util.List;

/** How units get to the brokers. For one thread; an exception means that nothing gets there any more. */
interface Delivery {

    /** Writes units; each is completed, or fails, now or later. */
    void write(List<Unit> units);

    /** Does what is due, whether there is something to write or not. */
    void tend();

    /** Writes nothing any more; what is not written by then fails for this reason. */
    void close(Exception why);
}
