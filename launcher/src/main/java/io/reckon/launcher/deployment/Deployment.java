package io.reckon.launcher.deployment;

import io.reckon.launcher.process.ChildFailedException;
import io.reckon.launcher.process.ChildGroup;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * A running Reckon on this machine: Kafka and the four services as child processes. Closing it, or the end of this JVM
 * however it comes, leaves no process and no port behind.
 */
public final class Deployment implements AutoCloseable {
    private static final Duration STOP_GRACE = Duration.ofSeconds(8);

    private final PortBlock block;
    private final Ports ports;
    private final RunFolder folder;
    private final ChildGroup children = new ChildGroup(STOP_GRACE);
    private final Thread shutdownHook;

    private Deployment(PortBlock block, Ports ports, RunFolder folder, StartListener listener) {
        this.shutdownHook = new Thread(
                () -> {
                    listener.interrupted();
                    stop();
                },
                "reckon-shutdown");
        this.block = block;
        this.ports = ports;
        this.folder = folder;
    }

    /**
     * Starts everything and waits until it is ready.
     *
     * @throws PortTakenException when the port asked for is taken
     * @throws ChildFailedException when a part does not start; nothing is left running then
     */
    public static Deployment start(Checkout checkout, DeploymentOptions options, StartListener listener)
            throws IOException, ChildFailedException, InterruptedException {
        PortBlock block = PortBlock.claim(RandomGenerator.getDefault());
        Ports ports = portsFor(options, block);
        RunFolder folder =
                options.data().isPresent() ? RunFolder.at(options.data().get()) : RunFolder.createTemporary();
        Deployment deployment = new Deployment(block, ports, folder, listener);
        Runtime.getRuntime().addShutdownHook(deployment.shutdownHook);
        boolean started = false;
        try {
            Programs programs = new Programs(checkout, options.models(), ports, folder);
            new StartSequence(deployment.children, programs, ports, listener).run();
            started = true;
            return deployment;
        } finally {
            if (!started) {
                deployment.abandon();
            }
        }
    }

    private static Ports portsFor(DeploymentOptions options, PortBlock block) throws IOException {
        if (options.kafkaPort().isEmpty()) {
            return Ports.within(block);
        }
        int kafka = options.kafkaPort().getAsInt();
        if (!PortBlock.isFree(kafka)) {
            block.close();
            throw new PortTakenException(kafka);
        }
        return Ports.documented(kafka, block);
    }

    public Ports ports() {
        return ports;
    }

    /** Folder of logs and records. */
    public Path folder() {
        return folder.root();
    }

    /** Blocks until a part ends that should not. */
    public void awaitFailure() throws ChildFailedException {
        children.awaitFailure();
    }

    /** Says so if a part has ended that should not. */
    public void requireAlive() throws ChildFailedException {
        children.requireAlive();
    }

    /** Stops everything; a temporary folder is gone then. */
    @Override
    public void close() {
        stop();
        removeShutdownHook();
    }

    private void abandon() throws IOException {
        removeShutdownHook();
        children.close();
        block.close();
        folder.discardRecords();
    }

    private void removeShutdownHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(shutdownHook);
        } catch (IllegalStateException shuttingDown) {
            // the hook does the rest
        }
    }

    private synchronized void stop() {
        children.close();
        try {
            block.close();
            folder.discard();
        } catch (IOException leftover) {
            System.err.println("could not remove " + folder.root() + ": " + leftover.getMessage());
        }
    }
}
