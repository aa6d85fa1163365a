package io.reckon.launcher.progress;

/** For logs and pipes: how far the task is, at most every few seconds, on standard error. */
final class LineProgress implements Progress {
    private static final long INTERVAL_NANOS = 5_000_000_000L;

    private final String task;
    private final long parts;
    private long done;
    private long lastShown = System.nanoTime();

    LineProgress(String task, long parts) {
        this.task = task;
        this.parts = parts;
    }

    @Override
    public synchronized void step() {
        done++;
        long now = System.nanoTime();
        if (now - lastShown > INTERVAL_NANOS && done < parts) {
            lastShown = now;
            System.err.printf("%s: %d of %d%n", task, done, parts);
        }
    }

    @Override
    public synchronized void line(String text) {
        lastShown = System.nanoTime(); // a line shows well enough that it goes on
        System.out.println(text);
    }

    @Override
    public synchronized void note(String text) {
        lastShown = System.nanoTime();
        System.err.println(text);
    }

    @Override
    public void close() {
        // nothing is left to take back
    }
}
