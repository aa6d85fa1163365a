package io.reckon.launcher.deployment;

import io.reckon.launcher.broker.Topics;
import io.reckon.launcher.process.Child;
import io.reckon.launcher.process.ChildFailedException;
import io.reckon.launcher.process.ChildGroup;
import io.reckon.launcher.process.Concurrently;
import io.reckon.launcher.process.ReadyCheck;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Starts the parts of a deployment: all at once, but for the scheduler, which finds the topics when it starts. */
final class StartSequence {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final ChildGroup children;
    private final Programs programs;
    private final Ports ports;
    private final StartListener listener;
    private final long began = System.nanoTime();

    StartSequence(ChildGroup children, Programs programs, Ports ports, StartListener listener) {
        this.children = children;
        this.programs = programs;
        this.ports = ports;
        this.listener = listener;
    }

    /** Returns when all parts are ready, and fails with the first that does not get there. */
    void run() throws IOException, ChildFailedException, InterruptedException {
        Concurrently.run(parts());
    }

    private List<Callable<Void>> parts() {
        List<Callable<Void>> parts = new ArrayList<>();
        parts.add(this::startBrokerThenScheduler);
        for (Service service : List.of(Service.PROPOSER, Service.VERIFIER, Service.DIFFICULTY)) {
            parts.add(() -> startService(service));
        }
        return parts;
    }

    private Void startBrokerThenScheduler() throws IOException, ChildFailedException, InterruptedException {
        Child broker = children.start(programs.broker());
        awaitReady(broker, () -> Topics.create(ports.bootstrapServers()), ports.bootstrapServers());
        children.nextWave();
        return startService(Service.SCHEDULER);
    }

    private Void startService(Service service) throws IOException, ChildFailedException, InterruptedException {
        Child child = children.start(programs.service(service));
        int http = ports.of(service).http();
        String address = service.servesGrpc()
                ? "localhost:%d".formatted(ports.of(service).grpc())
                : "http://localhost:%d".formatted(http);
        awaitReady(child, HttpReadyCheck.of(http), address);
        return null;
    }

    private void awaitReady(Child child, ReadyCheck check, String address)
            throws ChildFailedException, InterruptedException {
        children.awaitReady(child, check, LIMIT);
        listener.ready(child.name(), address, Duration.ofNanos(System.nanoTime() - began));
    }
}
