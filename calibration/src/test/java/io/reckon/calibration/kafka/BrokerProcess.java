package io.reckon.calibration.kafka;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** A real Kafka broker (KRaft, one node) as a child process, with the topics of a deployment. */
final class BrokerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final int port;
    private final Process process;

    private BrokerProcess(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    /** Starts the broker and waits until it serves. */
    static BrokerProcess start(Path folder) throws IOException, InterruptedException {
        int port = freePort();
        Path settings = Files.writeString(folder.resolve("server.properties"), settings(folder, port, freePort()));
        int formatted = java(
                        folder,
                        "kafka.tools.StorageTool",
                        "format",
                        "--standalone",
                        "-t",
                        "cmVja29uLWNhbGlicmF0ZQ",
                        "-c",
                        settings.toString())
                .waitFor();
        if (formatted != 0) {
            throw new IOException("storage not formatted: " + Files.readString(folder.resolve("broker.log")));
        }
        BrokerProcess broker = new BrokerProcess(port, java(folder, "kafka.Kafka", settings.toString()));
        broker.createTopics(folder.resolve("broker.log"));
        return broker;
    }

    String bootstrapServers() {
        return "localhost:" + port;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    /** An open port is not readiness: the broker serves once it has made the topics. */
    private void createTopics(Path log) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            while (true) {
                try {
                    admin.createTopics(topics()).all().get();
                    return;
                } catch (ExecutionException e) {
                    if (!process.isAlive() || Instant.now().isAfter(end)) {
                        process.destroyForcibly();
                        throw new IOException("the broker does not serve: " + Files.readString(log), e);
                    }
                    Thread.sleep(200);
                }
            }
        }
    }

    private static List<NewTopic> topics() {
        return Stream.of("questions", "answers", "questions.dlq")
                .map(name -> new NewTopic(name, Optional.of(2), Optional.of((short) 1)))
                .toList();
    }

    private static Process java(Path folder, String mainClass, String... arguments) throws IOException {
        String classpath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx256m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                classpath,
                                mainClass),
                        Stream.of(arguments))
                .toList();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("broker.log").toFile()))
                .start();
    }

    private static String settings(Path folder, int port, int controllerPort) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.bootstrap.servers=127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://localhost:%1$d,CONTROLLER://127.0.0.1:%2$d
                log.dirs=%3$s
                auto.create.topics.enable=false
                group.initial.rebalance.delay.ms=0
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=2
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=2
                """.formatted(port, controllerPort, folder.resolve("data"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
