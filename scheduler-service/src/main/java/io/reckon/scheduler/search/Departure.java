package io.reckon.scheduler.search;

import java.time.Instant;

/**
 * Where and when a call was about to leave.
 *
 * @param at the instant before which it had not left
 * @param reach the replicas that it could get to, see {@link Proposer#reach}
 */
public record Departure(Instant at, long reach) {}
