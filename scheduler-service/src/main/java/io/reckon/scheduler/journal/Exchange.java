package io.reckon.scheduler.journal;

import io.reckon.scheduler.search.Departure;
import io.reckon.scheduler.search.Recovery;
import java.util.Optional;

/**
 * One call of a port, and how the journal keeps its result.
 *
 * @param <T> its result
 */
interface Exchange<T> {

    /** Makes the call. */
    T call();

    /** What has become of the same call, made before. */
    Recovery<T> recover(Departure departure);

    /** Tells apart the sets of replicas that the call may get to. */
    long reach();

    /** The model that has brought the result, if it was one. */
    Optional<UsedModel> model(T result);

    /** The result as it is kept, with what it has cost. */
    Paid keep(T result);

    /** The result that was kept; empty where the outcome is that of another kind of call. */
    Optional<T> result(Outcome outcome);
}
