package io.reckon.proposer.engine.openai;

import io.reckon.inference.engine.Continuation.Finish;

/**
 * A continuation of a prompt.
 *
 * @param text what was sampled, without what ended it
 * @param finish why it stopped
 * @param tokens tokens sampled, as the server counts them
 * @param meanLogProbability mean natural logarithm of their probability at temperature 1; 0 where there are none
 */
record Completion(String text, Finish finish, int tokens, double meanLogProbability) {}
