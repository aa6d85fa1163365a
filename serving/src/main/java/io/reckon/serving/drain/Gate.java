package io.reckon.serving.drain;

import io.reckon.inference.engine.EngineException;
import io.reckon.inference.engine.EngineException.Reason;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Where calls come in, until it closes, and are counted until they are answered. Safe for many threads. */
public final class Gate {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition empty = lock.newCondition();
    private int inside;
    private boolean closed;

    /**
     * Lets a call in.
     *
     * @throws EngineException UNAVAILABLE once it is closed
     */
    public void enter() {
        lock.lock();
        try {
            if (closed) {
                throw new EngineException(Reason.UNAVAILABLE, "this replica is shutting down; call another one");
            }
            inside++;
        } finally {
            lock.unlock();
        }
    }

    /** A call that was let in has been answered. */
    public void leave() {
        lock.lock();
        try {
            inside--;
            if (inside == 0) {
                empty.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Returns the calls inside. */
    public int inside() {
        lock.lock();
        try {
            return inside;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Closes, and waits until all calls have left.
     *
     * @param patience how long to wait at most
     * @return the calls that are still inside
     */
    public int close(Duration patience) throws InterruptedException {
        lock.lock();
        try {
            closed = true;
            long nanos = patience.toNanos();
            while (inside > 0 && nanos > 0) {
                nanos = empty.awaitNanos(nanos);
            }
            return inside;
        } finally {
            lock.unlock();
        }
    }
}
