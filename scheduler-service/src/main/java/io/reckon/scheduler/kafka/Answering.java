package io.reckon.scheduler.kafka;

import io.reckon.scheduler.answer.Answer;
import io.reckon.scheduler.answer.SearchCancelledException;
import io.reckon.scheduler.answer.Solver;
import io.reckon.scheduler.policy.Calibration;
import io.reckon.scheduler.question.Question;
import io.reckon.scheduler.sharing.Share;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Answers questions; a failure of the scheduler itself is an answer too. */
@Singleton
final class Answering {

    private static final Logger LOG = Logger.getLogger(Answering.class);

    private final Solver solver;
    private final SharedQuestions shared;
    private final SearchWatch watch;
    private final SearchMetrics metrics;
    private final InstantSource clock;

    Answering(Solver solver, SharedQuestions shared, SearchWatch watch, SearchMetrics metrics, InstantSource clock) {
        this.solver = solver;
        this.shared = shared;
        this.watch = watch;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * The answer to a question.
     *
     * @param calibration the snapshot taken when the question was accepted
     * @param accepted when it was accepted
     * @throws SearchCancelledException if the search was given up
     */
    Answer answer(Question question, Optional<Calibration> calibration, Instant accepted) {
        watch.started(question);
        try {
            return solver.solve(question, calibration, accepted);
        } catch (SearchCancelledException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.errorf(e, "Search failed: questionId=%s", question.id());
            String reason = "The scheduler failed: " + e.getClass().getSimpleName() + "; its log says more.";
            return Answer.failed(question, reason, Duration.between(accepted, clock.instant()));
        } finally {
            watch.ended(question);
        }
    }

    /** Admits a question to the budget that it shares, if it does; throws why it is refused. */
    void admit(Question question) {
        shared.admit(question);
    }

    /** Takes note that a question was given up before its answer was published. */
    void givenUp(Question question) {
        shared.givenUp(question);
    }

    /** What stays charged to the budget that an answered question shares. */
    Optional<Share> share(Answer answer) {
        return shared.share(answer);
    }

    /** Takes note that an answer is published. */
    void published(Answer answer) {
        shared.answered(answer);
        metrics.answered(answer);
        AnswerLog.log(answer);
    }
}
