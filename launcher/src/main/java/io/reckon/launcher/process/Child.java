package io.reckon.launcher.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A running child process. Its standard input stays open for as long as this JVM lives, so that it can notice our end
 * (see {@link ParentWatch}).
 */
public final class Child {
    private final ChildSpec spec;
    private final Process process;

    private Child(ChildSpec spec, Process process) {
        this.spec = spec;
        this.process = process;
    }

    /** Starts the program; returns before it is ready for anything. */
    static Child start(ChildSpec spec) throws IOException {
        return start(spec, Redirect.to(spec.log().toFile()));
    }

    /** Starts the program once more; its output goes on where that of the last one ended. */
    static Child startAgain(ChildSpec spec) throws IOException {
        return start(spec, Redirect.appendTo(spec.log().toFile()));
    }

    private static Child start(ChildSpec spec, Redirect log) throws IOException {
        Files.createDirectories(spec.folder());
        Process process = new ProcessBuilder(spec.command())
                .directory(spec.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        return new Child(spec, process);
    }

    public String name() {
        return spec.name();
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Completes with what happened when the process ends. */
    public CompletableFuture<ChildEnd> onEnd() {
        return process.onExit().thenApply(ended -> new ChildEnd(name(), ended.exitValue(), spec.log()));
    }

    /** How it ended; only once it did. */
    public ChildEnd end() {
        return new ChildEnd(name(), process.exitValue(), spec.log());
    }

    /** Where its output goes. */
    public Path log() {
        return spec.log();
    }

    /** Ends it without warning (SIGKILL). */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Lets it stand still (SIGSTOP): it lives, keeps its connections, and does nothing. */
    public void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** Lets it go on (SIGCONT). */
    public void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        int status = new ProcessBuilder("kill", "-" + name, Long.toString(pid()))
                .start()
                .waitFor();
        if (status != 0) {
            throw new IOException("kill -%s %d (%s) ended with status %d".formatted(name, pid(), name(), status));
        }
    }

    /** Asks it to end (SIGTERM), and kills it where it takes longer than {@code grace}. */
    public void stop(Duration grace) {
        requestStop();
        awaitStop(grace);
    }

    /** Asks it to end (SIGTERM) and does not wait. */
    void requestStop() {
        process.destroy();
    }

    /** Waits until it ended, and kills it with all that it started when the time is over. */
    void awaitStop(Duration grace) {
        process.onExit()
                .completeOnTimeout(process, grace.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        if (process.isAlive()) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().onExit().join();
        }
    }
}
