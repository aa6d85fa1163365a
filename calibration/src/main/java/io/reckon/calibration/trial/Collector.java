package io.reckon.calibration.trial;

import io.reckon.calibration.CalibrationException;
import io.reckon.calibration.trial.QuestionChannel.Ask;
import io.reckon.calibration.trial.QuestionChannel.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/**
 * Asks trials and keeps their answers, with a bounded number of questions in flight.
 *
 * <p>Trials that the log knows are not asked again. Used by one thread.
 */
public final class Collector {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration GRACE = Duration.ofMinutes(1);
    private static final int MOST_FAILURES = 20;

    private final QuestionChannel channel;
    private final TrialLog log;
    private final Settings settings;
    private final InstantSource clock;
    private long asked;

    public Collector(QuestionChannel channel, TrialLog log, Settings settings, InstantSource clock) {
        this.channel = channel;
        this.log = log;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * How to ask.
     *
     * @param run names this run to the deployment; unique for all time, 1 to 100 characters
     * @param inFlight questions that may be unanswered at once, 1 and up
     * @param deadline time from acceptance until the answer; positive
     */
    public record Settings(String run, int inFlight, Duration deadline) {

        /** @throws IllegalArgumentException if a setting is out of its range */
        public Settings {
            if (inFlight < 1) {
                throw new IllegalArgumentException("questions in flight are 1 and up, not " + inFlight);
            }
            if (!deadline.isPositive()) {
                throw new IllegalArgumentException("a deadline is positive, not " + deadline);
            }
        }
    }

    /**
     * Sees to it that the log has an answer to every trial.
     *
     * @throws CalibrationException if the deployment falls silent, or could not work on some of the trials
     */
    public void collect(String task, List<Trial> trials, Progress progress) {
        List<Trial> unanswered =
                trials.stream().filter(trial -> log.answer(trial).isEmpty()).toList();
        Queue<Batch> waiting = new ArrayDeque<>(Batch.of(unanswered));
        Map<String, Trial> inFlight = new HashMap<>();
        Failures failures = new Failures();
        Instant lastReply = clock.instant();
        try (Progress.Bar bar = progress.start(task, trials.size(), trials.size() - unanswered.size())) {
            while (!waiting.isEmpty() || !inFlight.isEmpty()) {
                fill(inFlight, waiting);
                for (Reply reply : channel.poll(POLL)) {
                    Trial trial = inFlight.remove(reply.id());
                    if (trial != null) {
                        lastReply = clock.instant();
                        keep(trial, reply, failures);
                        bar.advance();
                    }
                }
                requireSigns(lastReply, inFlight.size());
            }
        }
        failures.throwIfAny();
    }

    /** Asks whole batches, as long as they fit; one that is larger than what may be in flight is asked alone. */
    private void fill(Map<String, Trial> inFlight, Queue<Batch> waiting) {
        while (!waiting.isEmpty()
                && (inFlight.isEmpty() || inFlight.size() + waiting.element().size() <= settings.inFlight)) {
            Batch batch = waiting.remove();
            Optional<SharedBudget> shared = batch.shared(settings.run + "-shared-" + asked);
            for (Trial trial : batch.trials()) {
                String id = settings.run + "-" + ++asked;
                inFlight.put(id, trial);
                channel.ask(new Ask(id, trial, settings.deadline, shared));
            }
        }
    }

    private void keep(Trial trial, Reply reply, Failures failures) {
        TrialAnswer answer = reply.answer();
        log.requireModels(reply.models());
        if (answer.status().counts()) {
            log.append(trial, answer);
        } else {
            failures.add(trial, answer);
        }
    }

    private void requireSigns(Instant lastReply, int inFlight) {
        Duration silence = Duration.between(lastReply, clock.instant());
        if (inFlight > 0 && silence.compareTo(settings.deadline.plus(GRACE)) > 0) {
            throw new CalibrationException(("no answer for %d s with %d questions in flight: is the scheduler running?"
                            + " What was answered is kept; run again to continue")
                    .formatted(silence.toSeconds(), inFlight));
        }
    }

    /** Trials on which the deployment could not work. */
    private static final class Failures {

        private int count;
        private String first = "";

        void add(Trial trial, TrialAnswer answer) {
            if (count++ == 0) {
                first = "%s: %s %s".formatted(trial.key(), answer.status(), answer.reason());
            }
            if (count >= MOST_FAILURES) {
                throwIfAny();
            }
        }

        void throwIfAny() {
            if (count > 0) {
                throw new CalibrationException(("the deployment could not work on %d questions (first: %s)."
                                + " What was answered is kept; run again to continue")
                        .formatted(count, first));
            }
        }
    }
}
