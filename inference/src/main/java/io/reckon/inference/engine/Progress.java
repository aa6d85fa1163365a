package io.reckon.inference.engine;

import io.reckon.inference.decoder.PassOutput;
import io.reckon.inference.engine.EngineException.Reason;

/** Takes sequences one token further after a pass. For the engine's thread. */
record Progress(NextToken nextToken, StopRule stopRule, EngineObserver observer) {
    /**
     * Samples one more token of a sequence. A sequence whose logits are no numbers fails alone.
     *
     * @param row the sequence's row in the pass
     * @param token place of its newest token among those that the pass has read of the row
     */
    void extend(Sequence sequence, PassOutput output, int row, int token) {
        try {
            sequence.append(nextToken.choose(sequence, output, row, token));
            stopRule.check(sequence);
        } catch (ArithmeticException e) {
            sequence.fail(new EngineException(Reason.UNAVAILABLE, "the model failed: " + e.getMessage(), e));
        }
    }
}
