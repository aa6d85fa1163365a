package io.reckon.scheduler.answer;

import io.reckon.scheduler.confidence.Certainty;
import io.reckon.scheduler.strategy.Selection;
import java.util.Optional;

/**
 * What solving a question led to.
 *
 * @param selection the selected answer and the candidates
 * @param certainty how sure the selected answer is; empty where there is none
 * @param plan how the strategy was chosen
 */
record Solution(Selection selection, Optional<Certainty> certainty, Answer.Plan plan) {}
