package io.reckon.launcher.process;

/** Tells whether a child process can do its work. Asked again and again until it says yes. */
@FunctionalInterface
public interface ReadyCheck {
    /** Whether it is ready now; false also where it cannot be reached yet. */
    boolean isReady() throws InterruptedException;
}
