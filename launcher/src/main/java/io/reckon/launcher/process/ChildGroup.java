package io.reckon.launcher.process;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/**
 * Child processes that belong together: none outlives the group. They are stopped in waves, the latest wave first, so
 * that what depends on others goes before them. Thread-safe; closing it while a start is under way is fine.
 */
public final class ChildGroup implements AutoCloseable {
    private static final long POLL_MILLIS = 100;

    private final List<List<Child>> waves = new ArrayList<>();
    private final Duration stopGrace;
    private volatile boolean closed;

    /**
     * A group without children.
     *
     * @param stopGrace how long a child may take to end when told, before it is killed
     */
    public ChildGroup(Duration stopGrace) {
        this.stopGrace = stopGrace;
    }

    /** Opens a wave: what is started from now on depends on what was started before. */
    public synchronized void nextWave() {
        waves.add(new ArrayList<>());
    }

    /** Starts a child in the current wave. */
    public synchronized Child start(ChildSpec spec) throws IOException {
        refuseWhenClosed();
        if (waves.isEmpty()) {
            nextWave();
        }
        Child child = Child.start(spec);
        waves.getLast().add(child);
        return child;
    }

    /** Starts another child in the place of one that has ended. */
    public synchronized Child replace(Child ended, ChildSpec spec) throws IOException {
        refuseWhenClosed();
        Child child = Child.startAgain(spec);
        waves.forEach(wave -> wave.replaceAll(member -> member == ended ? child : member));
        return child;
    }

    /**
     * Waits until a child is ready.
     *
     * @throws ChildFailedException when it ends before, or the time is over
     * @throws CancellationException when the group is closed meanwhile
     */
    public void awaitReady(Child child, ReadyCheck check, Duration limit)
            throws ChildFailedException, InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            boolean ready = child.isAlive() && check.isReady();
            refuseWhenClosed();
            if (ready) {
                return;
            }
            if (!child.isAlive()) {
                throw ChildFailedException.ended(child.end());
            }
            if (System.nanoTime() - deadline > 0) {
                throw ChildFailedException.notReady(child, limit.toSeconds());
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    /** Blocks until any child ends, which none should before the group is closed. */
    public void awaitFailure() throws ChildFailedException {
        CompletableFuture<?>[] ends = children().stream().map(Child::onEnd).toArray(CompletableFuture<?>[]::new);
        ChildEnd end = (ChildEnd) CompletableFuture.anyOf(ends).join();
        refuseWhenClosed();
        throw ChildFailedException.ended(end);
    }

    /** Says so if a child has ended although it should run. */
    public void requireAlive() throws ChildFailedException {
        refuseWhenClosed();
        for (Child child : children()) {
            if (!child.isAlive()) {
                throw ChildFailedException.ended(child.end());
            }
        }
    }

    private synchronized List<Child> children() {
        return waves.stream().flatMap(List::stream).toList();
    }

    private void refuseWhenClosed() {
        if (closed) {
            throw new CancellationException("stopping");
        }
    }

    /** Stops all children; none is left when it returns. */
    @Override
    public synchronized void close() {
        closed = true;
        while (!waves.isEmpty()) {
            List<Child> wave = waves.removeLast();
            wave.forEach(Child::requestStop);
            wave.forEach(child -> child.awaitStop(stopGrace));
        }
    }
}
