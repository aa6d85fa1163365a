package io.reckon.scheduler.answer;

import io.reckon.scheduler.difficulty.Estimate;
import io.reckon.scheduler.policy.Allowance;
import io.reckon.scheduler.policy.PolicyChoice;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a question does next, and may spend on it. State of one question; for one thread. */
interface Moves {

    /** Samples to judge the difficulty by, 0 and up; 0: the first choice is made without. */
    int probe(Estimate estimate, Allowance allowance);

    /**
     * The next choice, with the generations that may be spent on it in all; empty: none pays any more, or none is granted.
     *
     * @param confidence calibrated probability that the answer at hand is right; empty where nothing is calibrated
     */
    Optional<PolicyChoice> next(Estimate estimate, Allowance allowance, OptionalDouble confidence);
}
