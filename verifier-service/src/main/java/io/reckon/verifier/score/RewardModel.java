package io.reckon.verifier.score;

import io.reckon.inference.engine.EngineException;
import io.reckon.inference.model.ModelIdentity;

/**
 * Port to a process reward model. Safe for many threads; closing it ends the calls under way.
 *
 * <p>The scores of a rollout depend on the question, the attempts that it revises and its steps, and on nothing else, but
 * for the rounding of floats.
 */
public interface RewardModel extends AutoCloseable {
    /**
     * Scores rollouts; blocks until all are scored. An interrupt of the calling thread gives the call up.
     *
     * @return for every rollout, in the order of the call, one score for each of its steps
     * @throws EngineException where the question has words that the model does not know or a rollout exceeds the context
     *     ({@code INVALID_ARGUMENT}), too much is waiting ({@code RESOURCE_EXHAUSTED}), the deadline passes
     *     ({@code DEADLINE_EXCEEDED}), the call is given up ({@code CANCELLED}), or the model cannot work
     *     ({@code UNAVAILABLE})
     */
    Scored score(Scoring scoring);

    /**
     * Returns what the model is.
     *
     * @throws EngineException UNAVAILABLE while nothing serves it
     */
    ModelIdentity model();

    @Override
    void close();
}
