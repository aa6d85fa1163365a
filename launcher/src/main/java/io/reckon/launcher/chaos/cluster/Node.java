package io.reckon.launcher.chaos.cluster;

import io.reckon.launcher.deployment.Metrics;
import io.reckon.launcher.deployment.Programs;
import io.reckon.launcher.process.Child;
import io.reckon.launcher.process.ChildFailedException;
import io.reckon.launcher.process.ChildGroup;
import io.reckon.launcher.process.ChildSpec;
import io.reckon.launcher.process.ReadyCheck;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** A process of the cluster that can be killed, frozen, stopped and started again. For one thread at a time. */
public final class Node {
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(40);

    private final ChildGroup group;
    private final Program program;
    private final ReadyCheck ready;
    private final int httpPort;
    private Programs version;
    private Child child;

    /** Says how the process is started. */
    @FunctionalInterface
    interface Program {
        /** The program of a version, with settings that override its usual ones. */
        ChildSpec of(Programs version, List<String> settings) throws IOException;
    }

    /** Starts a process; {@code httpPort} is 0 where it has none. */
    Node(ChildGroup group, Programs version, Program program, ReadyCheck ready, int httpPort) throws IOException {
        this.group = group;
        this.version = version;
        this.program = program;
        this.ready = ready;
        this.httpPort = httpPort;
        this.child = group.start(program.of(version, List.of()));
    }

    /** What people call it. */
    public String name() {
        return child.name();
    }

    /** Its process id, another one after every start. */
    public long pid() {
        return child.pid();
    }

    /** Waits until it can do its work. */
    public void awaitReady() throws ChildFailedException, InterruptedException {
        group.awaitReady(child, ready, START_LIMIT);
    }

    /** Whether it says that it can do its work. */
    public boolean isReady() throws InterruptedException {
        return ready.isReady();
    }

    /** Ends it without warning. */
    public void kill() {
        child.kill();
    }

    /** Asks it to end, and waits until it has. */
    public void stop() {
        child.stop(STOP_LIMIT);
    }

    /** Starts it again after it has ended. */
    public void start() throws IOException {
        start(List.of());
    }

    /** Starts it again after it has ended, with settings, as of {@link Programs}, that override its usual ones. */
    public void start(List<String> settings) throws IOException {
        child = group.replace(child, program.of(version, settings));
    }

    /** Stops it, and starts it again in another version, in which it runs from now on. */
    public void change(Programs other) throws IOException, ChildFailedException, InterruptedException {
        stop();
        version = other;
        start();
        awaitReady();
    }

    /** Starts each of these anew with settings that override its usual ones, and waits until all can do their work. */
    public static void restart(List<Node> nodes, List<String> settings)
            throws IOException, ChildFailedException, InterruptedException {
        for (Node node : nodes) {
            node.stop();
            node.start(settings);
        }
        for (Node node : nodes) {
            node.awaitReady();
        }
    }

    /** Lets it stand still, with all its connections open. */
    public void freeze() throws IOException, InterruptedException {
        child.freeze();
    }

    /** Lets it go on. */
    public void thaw() throws IOException, InterruptedException {
        child.thaw();
    }

    /** Rounds that it has asked for or answered since it was started; 0 where it cannot be asked yet. */
    public double rounds() throws InterruptedException {
        try {
            Metrics measured = metrics();
            return measured.sum("tts_round_seconds_count") + measured.sum("tts_calls_total");
        } catch (IOException notYet) {
            return 0;
        }
    }

    /** What it has measured since it was started. */
    public Metrics metrics() throws IOException, InterruptedException {
        return Metrics.read(httpPort);
    }
}
