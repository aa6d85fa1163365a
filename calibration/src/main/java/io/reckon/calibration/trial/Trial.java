package io.reckon.calibration.trial;

import io.reckon.calibration.question.LabelledQuestion;
import io.reckon.calibration.strategy.Contender;

/**
 * One question to be asked once.
 *
 * @param question what is asked
 * @param contender how it is to be answered
 * @param budget generations that may be spent, 1 and up
 * @param seed of everything random about the search
 * @param traced whether the answer shows all candidates
 */
public record Trial(LabelledQuestion question, Contender contender, int budget, long seed, boolean traced) {

    /** @throws IllegalArgumentException if the budget is not positive */
    public Trial {
        if (budget < 1) {
            throw new IllegalArgumentException("a budget is 1 generation and up, not " + budget);
        }
    }

    /** Names the trial among all trials of a run. */
    public String key() {
        return "%s@%d%s/%s".formatted(contender.label(), budget, traced ? "+candidates" : "", question.id());
    }
}
