package io.reckon.scheduler.broker;

import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.Uuid;

/** A broker (KRaft, one node) as a child process on the classpath of the tests. */
final class EmbeddedBroker implements KafkaBroker {

    private final int port;
    private final Process process;
    private final Thread stopper = new Thread(this::stop);

    private EmbeddedBroker(int port, Process process) {
        this.port = port;
        this.process = process;
        Runtime.getRuntime().addShutdownHook(stopper);
    }

    static KafkaBroker start(String version) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Path.of("target"), "kafka-");
        int port = freePort();
        Path settings = folder.resolve("kraft.properties");
        try (Writer writer = Files.newBufferedWriter(settings)) {
            properties(port, freePort(), folder.resolve("data")).store(writer, null);
        }
        Path log = folder.resolve("broker.log");
        Process format = java(
                        version,
                        log,
                        "kafka.tools.StorageTool",
                        "format",
                        "-t",
                        Uuid.randomUuid().toString(),
                        "-c",
                        settings.toString())
                .start();
        if (!format.waitFor(3, TimeUnit.MINUTES) || format.exitValue() != 0) {
            format.destroyForcibly();
            throw new IllegalStateException("the broker's storage was not formatted, see " + log);
        }
        EmbeddedBroker broker = new EmbeddedBroker(
                port, java(version, log, "kafka.Kafka", settings.toString()).start());
        broker.awaitPort(log);
        return broker;
    }

    private void awaitPort(Path log) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofMinutes(3));
        while (!isOpen()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                close();
                throw new IllegalStateException("the broker did not come up, see " + log);
            }
            Thread.sleep(200);
        }
    }

    private boolean isOpen() {
        try (Socket socket = new Socket("localhost", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public String bootstrapServers() {
        return "localhost:" + port;
    }

    @Override
    public void close() {
        stop();
        Runtime.getRuntime().removeShutdownHook(stopper);
    }

    private void stop() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static ProcessBuilder java(String version, Path log, String... mainAndArguments) {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classpath(version)));
        command.addAll(List.of(mainAndArguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    }

    /** The classpath of the tests, with the broker's own clients in the place of the platform's. */
    private static String classpath(String version) {
        Stream<String> tests = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !new File(entry).getName().startsWith("kafka-clients-"));
        String clients =
                Path.of("target", "broker", "kafka-clients-" + version + ".jar").toString();
        return Stream.concat(Stream.of(clients), tests).collect(Collectors.joining(File.pathSeparator));
    }

    private static Properties properties(int port, int controllerPort, Path data) {
        Properties properties = new Properties();
        properties.setProperty("process.roles", "broker,controller");
        properties.setProperty("node.id", "1");
        properties.setProperty("controller.quorum.voters", "1@localhost:" + controllerPort);
        properties.setProperty("controller.listener.names", "CONTROLLER");
        properties.setProperty(
                "listeners", "PLAINTEXT://localhost:%d,CONTROLLER://localhost:%d".formatted(port, controllerPort));
        properties.setProperty("log.dirs", data.toAbsolutePath().toString());
        properties.setProperty("auto.create.topics.enable", "false");
        properties.setProperty("group.initial.rebalance.delay.ms", "0");
        for (String topic : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
            properties.setProperty(topic + ".replication.factor", "1");
            properties.setProperty(topic + ".num.partitions", "2");
        }
        properties.setProperty("transaction.state.log.min.isr", "1");
        properties.setProperty("share.coordinator.state.topic.min.isr", "1");
        return properties;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
