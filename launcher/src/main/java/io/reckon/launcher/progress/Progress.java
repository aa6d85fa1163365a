package io.reckon.launcher.progress;

/**
 * Shows how far a long task is. Thread-safe. A bar where a person sits at standard output; elsewhere plain lines on
 * standard error, so that standard output holds results only.
 */
public interface Progress extends AutoCloseable {
    /** Shows the bar of a task of so many parts. */
    static Progress of(String task, long parts) {
        return Terminal.isInteractive() ? new BarProgress(task, parts) : new LineProgress(task, parts);
    }

    /** Another part is done. */
    void step();

    /** Prints a line of result on standard output, above the bar if there is one. */
    void line(String text);

    /** Prints a line that is no result: on standard error, above the bar if there is one. */
    void note(String text);

    /** Ends the show. */
    @Override
    void close();
}
