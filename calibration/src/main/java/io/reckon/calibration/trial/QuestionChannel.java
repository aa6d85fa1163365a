package io.reckon.calibration.trial;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Way to a deployment: questions go out, replies come back in any order.
 *
 * <p>Used by one thread. Replies to other people's questions may come as well; a reply may come twice.
 */
public interface QuestionChannel extends AutoCloseable {

    /**
     * Publishes a question; returns without waiting for the reply.
     *
     * @throws io.reckon.calibration.CalibrationException if the deployment cannot be reached, now or for an earlier question
     */
    void ask(Ask ask);

    /**
     * Waits for replies.
     *
     * @param patience how long to wait where there is none yet
     * @return replies in the order of their arrival; empty where none came in time
     * @throws io.reckon.calibration.CalibrationException if the deployment cannot be reached
     */
    List<Reply> poll(Duration patience);

    @Override
    void close();

    /**
     * A question on its way out.
     *
     * @param id names the question to the deployment; unique for all time, 1 to 128 characters
     * @param trial what is asked
     * @param deadline time from acceptance until the answer; positive
     * @param shared budget that it shares; empty: it has the trial's to itself
     */
    record Ask(String id, Trial trial, Duration deadline, Optional<SharedBudget> shared) {

        /** Questions that have to meet in one place have their key in common. */
        public String key() {
            return shared.map(SharedBudget::id).orElse(id);
        }
    }

    /**
     * A reply.
     *
     * @param id of the question
     * @param answer what came back
     * @param models those that it rests on
     */
    record Reply(String id, TrialAnswer answer, Models models) {}
}
