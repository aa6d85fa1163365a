package io.reckon.scheduler.search;

import io.reckon.scheduler.budget.Usage;
import java.util.List;

/**
 * What the proposer sampled in one call.
 *
 * @param samples one for every continuation asked for, ordered by prefix
 * @param usage what the call spent
 * @param modelDigest SHA-256 of the weights, lower-case hexadecimal
 */
public record Proposal(List<Sample> samples, Usage usage, String modelDigest) {

    public Proposal {
        samples = List.copyOf(samples);
    }
}
