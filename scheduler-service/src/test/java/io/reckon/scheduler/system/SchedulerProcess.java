package io.reckon.scheduler.system;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The scheduler as it is shipped, in a process of its own. */
final class SchedulerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final int port;
    private final Path log;
    private final Process process;
    private final Thread stopper;
    private final HttpClient http = HttpClient.newHttpClient();

    private SchedulerProcess(int port, Path log, Process process) {
        this.port = port;
        this.log = log;
        this.process = process;
        this.stopper = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(stopper);
    }

    /** Starts a scheduler with these settings. */
    static SchedulerProcess start(Map<String, String> settings) throws IOException {
        int port = freePort();
        Path log = Files.createTempFile(Path.of("target"), "scheduler-", ".log");
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-Dquarkus.http.port=" + port));
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of(
                "-jar", Path.of("target", "quarkus-app", "quarkus-run.jar").toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new SchedulerProcess(port, log, process);
    }

    /** Waits until the body of the readiness probe holds {@code text}. */
    SchedulerProcess awaitHealth(String text) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!get("/q/health/ready").contains(text)) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new AssertionError("no \"" + text + "\" in the health of the scheduler, see " + log);
            }
            Thread.sleep(200);
        }
        return this;
    }

    /** Waits until all is well. */
    SchedulerProcess awaitReady() throws InterruptedException {
        return awaitHealth("\n    \"status\": \"UP\"");
    }

    /** The body of a page; empty where there is none yet. */
    String get(String path) throws InterruptedException {
        try {
            URI page = URI.create("http://localhost:" + port + path);
            return http.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            return "";
        }
    }

    /** Asks it to stop, and waits until it has; returns its exit status. */
    int terminate() throws InterruptedException {
        process.destroy();
        return awaitExit();
    }

    /** Ends it at once, as a crash does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        awaitExit();
    }

    /** Sends it a signal, such as STOP or CONT. */
    void signal(String name) throws IOException, InterruptedException {
        int status = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException("kill -" + name + " has failed with " + status);
        }
    }

    /** Waits until it has stopped; returns its exit status. */
    int awaitExit() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("the scheduler does not stop, see " + log);
        }
        return process.exitValue();
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() {
        process.destroyForcibly();
        Runtime.getRuntime().removeShutdownHook(stopper);
        http.close();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
