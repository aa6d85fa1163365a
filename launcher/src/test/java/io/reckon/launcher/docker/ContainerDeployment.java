package io.reckon.launcher.docker;

import io.reckon.launcher.deployment.Checkout;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.MountableFile;

/** Kafka and the services in containers, wired as docker-compose.yml does: one of each, but of the proposer as many as wanted. */
final class ContainerDeployment implements AutoCloseable {
    private static final String KAFKA =
            Optional.ofNullable(System.getenv("KAFKA_IMAGE")).orElse("apache/kafka:4.2.1");
    private static final String TAG =
            Optional.ofNullable(System.getenv("RECKON_TAG")).orElse("0.1.0-SNAPSHOT");
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String INSIDE = "kafka:19092";

    private final Network network = Network.newNetwork();
    private final List<GenericContainer<?>> containers = new ArrayList<>();
    private final List<GenericContainer<?>> proposers = new ArrayList<>();
    private final Path files;
    private final int port;

    private ContainerDeployment(Path files, int port) {
        this.files = files;
        this.port = port;
    }

    /** Why it cannot be started here, with what to do; empty if it can. */
    static Optional<String> obstacle() throws IOException, InterruptedException {
        try {
            Docker.check();
        } catch (IOException absent) {
            return Optional.of(String.valueOf(absent.getMessage()));
        }
        List<String> images = Stream.concat(
                        Stream.of(KAFKA),
                        Stream.of("proposer", "verifier", "difficulty", "scheduler")
                                .map(ContainerDeployment::image))
                .toList();
        for (String image : images) {
            try {
                Docker.run(List.of("image", "inspect", image));
            } catch (DockerException missing) {
                return Optional.of("there is no image " + image
                        + ": ./reckon images makes those of the services, KAFKA_IMAGE names another Kafka");
            }
        }
        return Optional.empty();
    }

    /** Starts everything at once, and returns when all are healthy. */
    static ContainerDeployment start(Checkout checkout, int proposers) throws IOException, InterruptedException {
        ContainerDeployment deployment =
                new ContainerDeployment(checkout.root().resolve("k8s/overlays/local"), freePort());
        try {
            deployment.startAll(proposers);
            return deployment;
        } catch (IOException | InterruptedException | RuntimeException failed) {
            deployment.close();
            throw failed;
        }
    }

    private void startAll(int count) throws IOException, InterruptedException {
        GenericContainer<?> kafka = kafka();
        kafka.start();
        kafka.execInContainer("bash", "/tmp/create-topics.sh", INSIDE);
        for (int replica = 0; replica < count; replica++) {
            proposers.add(service("proposer", Map.of()));
        }
        service("verifier", Map.of());
        service("difficulty", Map.of("KAFKA_BOOTSTRAP_SERVERS", INSIDE, "RECKON_POLICIES_ENABLED", "true"));
        service(
                "scheduler",
                Map.of(
                        "KAFKA_BOOTSTRAP_SERVERS", INSIDE,
                        "RECKON_JOURNAL_ENABLED", "true",
                        "RECKON_SERVICES_PROPOSER", "proposer:9101",
                        "RECKON_SERVICES_VERIFIER", "verifier:9102",
                        "RECKON_SERVICES_DIFFICULTY", "difficulty:9103"));
        containers.parallelStream().forEach(GenericContainer::start);
    }

    private GenericContainer<?> kafka() throws IOException {
        String settings = Files.readString(files.resolve("server.properties"))
                .replace("OUTSIDE://localhost:9092", "OUTSIDE://localhost:" + port);
        GenericContainer<?> kafka = container(KAFKA, "kafka")
                .withCopyToContainer(Transferable.of(settings), "/mnt/shared/config/server.properties")
                .withCopyFileToContainer(
                        MountableFile.forHostPath(files.resolve("create-topics.sh")), "/tmp/create-topics.sh")
                .waitingFor(Wait.forSuccessfulCommand("bash -c 'exec 3<>/dev/tcp/127.0.0.1/19092'")
                        .withStartupTimeout(PATIENCE));
        kafka.setPortBindings(List.of(port + ":9092"));
        return kafka;
    }

    private GenericContainer<?> service(String name, Map<String, String> environment) {
        return container(image(name), name)
                .withEnv(environment)
                .withTmpFs(Map.of("/tmp", "size=512m,mode=1777,exec"))
                .withCreateContainerCmdModifier(
                        command -> command.getHostConfig().withReadonlyRootfs(true))
                .waitingFor(Wait.forHealthcheck().withStartupTimeout(PATIENCE));
    }

    private GenericContainer<?> container(String image, String alias) {
        GenericContainer<?> container =
                new GenericContainer<>(image).withNetwork(network).withNetworkAliases(alias);
        containers.add(container);
        return container;
    }

    /** Where Kafka is for those outside. */
    String bootstrapServers() {
        return "localhost:" + port;
    }

    /** Ends a proposer at once, as a node that goes does. */
    void killProposer(int replica) {
        GenericContainer<?> victim = proposers.get(replica);
        victim.getDockerClient().killContainerCmd(victim.getContainerId()).exec();
    }

    /** Calls that a proposer has carried out, by its own metrics. */
    long callsOfProposer(int replica) throws IOException, InterruptedException {
        String metrics = proposers
                .get(replica)
                .execInContainer(
                        "bash",
                        "-c",
                        "exec 3<>/dev/tcp/127.0.0.1/8101; printf 'GET /q/metrics HTTP/1.0\\r\\n\\r\\n' >&3; cat <&3")
                .getStdout();
        return metrics.lines()
                .filter(line -> line.startsWith("tts_calls_total{outcome=\"computed\"}"))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    @Override
    public void close() {
        containers.parallelStream().forEach(GenericContainer::stop);
        network.close();
    }

    private static String image(String service) {
        return "reckon/" + service + "-service:" + TAG;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
