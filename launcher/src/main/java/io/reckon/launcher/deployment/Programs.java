package io.reckon.launcher.deployment;

import io.reckon.launcher.broker.BrokerConfiguration;
import io.reckon.launcher.process.ChildSpec;
import io.reckon.launcher.process.ParentWatchJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Command lines of the broker and the services. */
final class Programs {
    private static final String BROKER_MAIN = "io.reckon.launcher.broker.BrokerMain";
    private static final String LOCALHOST = "127.0.0.1";

    private final Checkout checkout;
    private final Engine engine;
    private final Ports ports;
    private final RunFolder folder;
    private final Path parentWatch;

    Programs(Checkout checkout, Engine engine, Ports ports, RunFolder folder) throws IOException {
        this.checkout = checkout;
        this.engine = engine;
        this.ports = ports;
        this.folder = folder;
        this.parentWatch = ParentWatchJar.writeTo(folder.root());
    }

    /** Kafka, on the launcher's own class path. */
    ChildSpec broker() throws IOException {
        Path settings = folder.root().resolve("kafka.properties");
        new BrokerConfiguration(ports.kafka(), ports.controller(), folder.kafka()).writeTo(settings);
        List<String> command = java("-Xmx384m");
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Dlog4j2.level=INFO", "-Duser.language=en"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), BROKER_MAIN, settings.toString()));
        return new ChildSpec("kafka", command, folder.log("kafka"));
    }

    /** A service, from the jar that its module built. */
    ChildSpec service(Service service) throws IOException {
        Path program = checkout.program(service);
        if (!Files.isRegularFile(program)) {
            throw new NoSuchFileException(program.toString(), null, service.module() + " is not built");
        }
        List<String> command = java(service.runsModel() ? "-Xmx512m" : "-Xmx256m");
        command.add("-javaagent:" + parentWatch);
        if (!service.runsModel()) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        settings(service).forEach(setting -> command.add("-D" + setting));
        command.addAll(List.of("-jar", program.toString()));
        return new ChildSpec(service.module(), command, folder.log(service.module()));
    }

    private List<String> settings(Service service) {
        List<String> settings = new ArrayList<>();
        settings.add("quarkus.http.host=" + LOCALHOST);
        settings.add("quarkus.http.port=" + ports.of(service).http());
        settings.add("reckon.models=" + checkout.models());
        if (service.servesGrpc()) {
            settings.add("quarkus.grpc.server.host=" + LOCALHOST);
            settings.add("quarkus.grpc.server.port=" + ports.of(service).grpc());
        }
        if (service.runsModel()) {
            settings.add("reckon.engine=" + engine);
        }
        if (service == Service.SCHEDULER) {
            settings.add("kafka.bootstrap.servers=" + ports.bootstrapServers());
            Stream.of(Service.values()).filter(Service::servesGrpc).forEach(server -> {
                settings.add("quarkus.grpc.clients.%s.host=%s".formatted(server.client(), LOCALHOST));
                settings.add("quarkus.grpc.clients.%s.port=%d"
                        .formatted(server.client(), ports.of(server).grpc()));
            });
        }
        return settings;
    }

    private static List<String> java(String heap) {
        String executable =
                Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ArrayList<>(List.of(executable, heap, "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
    }
}
