package io.reckon.proposer.proposal;

import io.reckon.inference.engine.EngineException;
import io.reckon.inference.model.ModelIdentity;
import java.util.Optional;

/**
 * Port to a language model that samples steps and solutions, and to one that revises earlier attempts, where there is one.
 * Safe for many threads; closing it ends the calls under way.
 *
 * <p>The tokens of a sample depend on the question, its prefix with the attempts before it, the sampling plan and the sample's place in the call, and on
 * nothing else: not on other calls, not on what was asked before. Servers elsewhere promise less; their engine says what.
 */
public interface Generator extends AutoCloseable {
    /**
     * Samples continuations; blocks until all are there. An interrupt of the calling thread gives the call up.
     *
     * @return one sample for every continuation asked for, ordered by prefix, then by sample
     * @throws EngineException where the question has words that the model does not know or a prefix fills the context
     *     ({@code INVALID_ARGUMENT}), there are attempts to revise but no model for it ({@code FAILED_PRECONDITION}), too much is waiting ({@code RESOURCE_EXHAUSTED}), the deadline passes
     *     ({@code DEADLINE_EXCEEDED}), the call is given up ({@code CANCELLED}), or the model cannot work
     *     ({@code UNAVAILABLE})
     */
    Proposed propose(Proposal proposal);

    /**
     * Returns the model of prefixes without attempts.
     *
     * @throws EngineException UNAVAILABLE while nothing serves it
     */
    ModelIdentity model();

    /**
     * Returns the model that revises earlier attempts; empty: calls with attempts are refused.
     *
     * @throws EngineException UNAVAILABLE while nothing serves it
     */
    Optional<ModelIdentity> revisionModel();

    @Override
    void close();
}
