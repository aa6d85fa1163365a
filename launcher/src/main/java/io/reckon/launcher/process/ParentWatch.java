package io.reckon.launcher.process;

import java.io.IOException;
import java.io.InputStream;

/**
 * Ends this JVM when the process that started it is gone. The parent holds the other end of standard input, so its
 * death, however sudden, is read here as the end of the stream.
 *
 * <p>A Java agent for programs that are not ours; our own call {@link #start()}.
 */
public final class ParentWatch {
    private static final long GRACE_MILLIS = 10_000;

    private ParentWatch() {}

    /** Entry point of the Java agent. */
    public static void premain(String ignored) {
        start();
    }

    /** Starts watching on a daemon thread. From then on standard input belongs to the watch. */
    public static void start() {
        daemon("parent-watch", ParentWatch::awaitEndOfParent);
    }

    private static void awaitEndOfParent() {
        drain(System.in);
        daemon("parent-watch-halt", ParentWatch::haltAfterGrace);
        System.exit(1);
    }

    private static void drain(InputStream input) {
        try (input) {
            while (input.read() >= 0) {
                // nothing that the parent says matters, only that it can still say it
            }
        } catch (IOException brokenPipe) {
            // as good as the end of the stream
        }
    }

    private static void haltAfterGrace() {
        try {
            Thread.sleep(GRACE_MILLIS);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }

    private static void daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }
}
