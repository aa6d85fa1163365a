package io.reckon.scheduler.journal;

import java.time.Instant;

/**
 * A question that has arrived.
 *
 * @param questionId its id
 * @param payload fingerprint of the question as it was published
 * @param at when
 * @param pins what its search is begun with, if it is new
 */
public record Arrival(String questionId, long payload, Instant at, Pins pins) {}
