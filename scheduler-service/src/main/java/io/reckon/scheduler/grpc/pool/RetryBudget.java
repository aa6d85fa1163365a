package io.reckon.scheduler.grpc.pool;

/**
 * Keeps immediate repetitions to a share of the calls, so that a service in trouble is not given the rest by its clients.
 * Thread-safe.
 */
public final class RetryBudget {

    private static final double SHARE = 0.1;
    private static final double MOST = 10;

    private double saved = MOST;

    /** A call was made for the first time. */
    public synchronized void earn() {
        saved = Math.min(MOST, saved + SHARE);
    }

    /** Whether a call may be repeated at once; if so, that is paid for. */
    public synchronized boolean spend() {
        if (saved < 1) {
            return false;
        }
        saved--;
        return true;
    }
}
