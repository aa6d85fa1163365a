package io.reckon.launcher.chaos.promise;

import io.reckon.launcher.process.ChildFailedException;
import java.io.IOException;

/** A promise, and the faults that try it. It leaves the cluster as it found it, and no question open. */
@FunctionalInterface
public interface Promise {
    /**
     * Makes the faults and looks what comes of it.
     *
     * @throws ChildFailedException if a process ends that should not, or does not start
     */
    Finding prove(Stage stage) throws IOException, ChildFailedException, InterruptedException;

    /** The trial of a promise. */
    static Promise of(PromiseName name) {
        return switch (name) {
            case P1 -> new KilledSchedulers();
            case P2 -> new KilledWorkers();
            case P3 -> new FrozenScheduler();
            case P4 -> new BrokersAway();
            case P5 -> new DisturbedNetwork();
            case P6 -> new BadRecords();
            case P7 -> new RepeatedQuestions();
            case P8 -> new Overload();
            case P9 -> new StalledWorkers();
            case P10 -> new RollingRestart();
            case P11 -> new MixedVersions();
            case P12 -> new SameAnswers();
        };
    }
}
