package io.reckon.launcher.chaos.cluster;

import io.reckon.launcher.deployment.Checkout;
import io.reckon.launcher.deployment.Engine;
import io.reckon.launcher.deployment.HttpReadyCheck;
import io.reckon.launcher.deployment.ModelChoice;
import io.reckon.launcher.deployment.PortBlock;
import io.reckon.launcher.deployment.Ports;
import io.reckon.launcher.deployment.Programs;
import io.reckon.launcher.deployment.RunFolder;
import io.reckon.launcher.deployment.Service;
import io.reckon.launcher.process.ChildFailedException;
import io.reckon.launcher.process.ChildGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reckon as it is run where it must not fail, as processes on this machine: three Kafka nodes, two schedulers with the journal,
 * two proposers and two verifiers with scripted engines that keep a ledger, the difficulty service. Closing it, or the end of
 * this JVM however it comes, leaves no process behind.
 */
public final class Cluster implements AutoCloseable {
    /** Processes of each service, the difficulty service excepted. */
    public static final int REPLICAS = 2;

    /** Time that a call of a worker takes. */
    public static final Duration LATENCY = Duration.ofMillis(25);

    private static final Duration STOP_GRACE = Duration.ofSeconds(3);

    private final ChildGroup children = new ChildGroup(STOP_GRACE);
    private final ClusterPorts ports = new ClusterPorts();
    private final RunFolder folder;
    private final Thread shutdownHook = new Thread(this::stop, "chaos-shutdown");
    private final Ports usual;
    private final Programs programs;
    private final Brokers brokers;
    private final Replicas proposers;
    private final Replicas verifiers;
    private final Node difficulty;
    private List<Node> schedulers = List.of();

    private Cluster(Checkout checkout) throws IOException {
        Runtime.getRuntime().addShutdownHook(shutdownHook);
        this.folder = RunFolder.createTemporary();
        Files.createDirectories(ledgers());
        this.usual = Ports.within(ports.nextBlock());
        this.programs = of(checkout);
        this.brokers = Brokers.start(children, programs, folder, ports.nextBlock());
        List<String> scripted = List.of(
                "reckon.scripted.latency=" + LATENCY,
                "reckon.scripted.ledger=" + ledgers() + "/%s",
                "reckon.serving.drain-grace=PT1S");
        PortBlock workers = ports.nextBlock();
        this.proposers = Replicas.start(children, programs, workers, Service.PROPOSER, scripted);
        this.verifiers = Replicas.start(children, programs, workers, Service.VERIFIER, scripted);
        int http = usual.of(Service.DIFFICULTY).http();
        this.difficulty = new Node(
                children,
                programs,
                (version, more) ->
                        version.service(Service.DIFFICULTY, "difficulty-service", Replicas.concat(kafka(), more)),
                HttpReadyCheck.of(http),
                http);
    }

    /**
     * Starts everything and waits until it is ready.
     *
     * @throws ChildFailedException when a part does not start; nothing is left running then
     */
    public static Cluster start(Checkout checkout) throws IOException, ChildFailedException, InterruptedException {
        Cluster cluster = new Cluster(checkout);
        boolean started = false;
        try {
            cluster.brokers.awaitTopics(cluster.children);
            cluster.children.nextWave();
            cluster.schedulers = Schedulers.start(
                    cluster.children, cluster.programs, cluster.ports.nextBlock(), cluster.surroundings());
            for (Node node : cluster.services().toList()) {
                node.awaitReady();
            }
            started = true;
            return cluster;
        } finally {
            if (!started) {
                cluster.children.close();
                Runtime.getRuntime().removeShutdownHook(cluster.shutdownHook);
            }
        }
    }

    /** The programs of another checkout, to run here. */
    public Programs of(Checkout checkout) throws IOException {
        return new Programs(checkout, new ModelChoice(Engine.SCRIPTED, checkout.models()), usual, folder);
    }

    /** The programs that it was started with. */
    public Programs own() {
        return programs;
    }

    private List<String> kafka() {
        return List.of("kafka.bootstrap.servers=" + brokers.bootstrapServers());
    }

    private List<String> surroundings() {
        return List.of(kafka().getFirst(), proposers.setting(), verifiers.setting());
    }

    /** Settings of a scheduler that comes to all others by way of the cables. */
    public List<String> detours() {
        return List.of("kafka.bootstrap.servers=" + brokers.detours(), proposers.detour(), verifiers.detour());
    }

    public Brokers brokers() {
        return brokers;
    }

    public Replicas proposers() {
        return proposers;
    }

    public Replicas verifiers() {
        return verifiers;
    }

    public List<Node> schedulers() {
        return schedulers;
    }

    /** Proposers and verifiers. */
    public List<Node> workers() {
        return Stream.of(proposers, verifiers)
                .flatMap(replicas -> replicas.nodes().stream())
                .toList();
    }

    /** All processes but the brokers. */
    public Stream<Node> services() {
        return Stream.of(List.of(difficulty), workers(), schedulers).flatMap(List::stream);
    }

    /** Folder of the workers' ledgers. */
    public Path ledgers() {
        return folder.root().resolve("ledgers");
    }

    /** Folder of the logs. */
    public Path folder() {
        return folder.root();
    }

    private synchronized void stop() {
        children.close();
        try {
            for (Cable cable : Stream.of(brokers.cables(), proposers.cables(), verifiers.cables())
                    .flatMap(List::stream)
                    .toList()) {
                cable.close();
            }
            ports.close();
        } catch (IOException leftover) {
            System.err.println("could not close a port: " + leftover.getMessage());
        }
    }

    /** Keeps what the processes wrote, for whoever wants to know why. */
    public void abandon() {
        close(false);
    }

    /** Stops everything; its folder is gone then. */
    @Override
    public void close() {
        close(true);
    }

    private void close(boolean discard) {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(shutdownHook);
            if (discard) {
                folder.discard();
            }
        } catch (IllegalStateException shuttingDown) {
            // the hook does the rest
        } catch (IOException leftover) {
            System.err.println("could not remove " + folder.root() + ": " + leftover.getMessage());
        }
    }
}
