package io.reckon.scheduler.answer;

import io.reckon.scheduler.strategy.Selection;

/**
 * What solving a question led to.
 *
 * @param selection the selected answer and the candidates
 * @param plan how the strategy was chosen
 */
record Solution(Selection selection, Answer.Plan plan) {}
