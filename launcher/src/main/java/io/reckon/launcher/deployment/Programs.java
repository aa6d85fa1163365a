package io.reckon.launcher.deployment;

import io.reckon.launcher.broker.BrokerConfiguration;
import io.reckon.launcher.process.ChildSpec;
import io.reckon.launcher.process.ParentWatchJar;
import java.io.File;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Command lines of the brokers and the services. */
public final class Programs {
    private static final String BROKER_MAIN = "io.reckon.launcher.broker.BrokerMain";
    private static final int WARNS_OF_UNSAFE = 23;

    private final Checkout checkout;
    private final Ports ports;
    private final RunFolder folder;
    private final ServiceSettings settings;
    private final Path parentWatch;

    /** Command lines that run from a checkout, with everything they write in one folder. */
    public Programs(Checkout checkout, ModelChoice models, Ports ports, RunFolder folder) throws IOException {
        this.checkout = checkout;
        this.ports = ports;
        this.folder = folder;
        this.settings = new ServiceSettings(models, ports, CalibrationChoice.of(models, folder));
        this.parentWatch = ParentWatchJar.writeTo(folder.root());
    }

    /** Kafka, on the launcher's own class path. */
    ChildSpec broker() throws IOException {
        return broker("kafka", BrokerConfiguration.single(ports.kafka(), ports.controller(), folder.kafka()));
    }

    /** A Kafka node; one that is alone starts fast, those of a cluster run fast. */
    public ChildSpec broker(String name, BrokerConfiguration node) throws IOException {
        Path configuration = folder.root().resolve(name + ".properties");
        node.writeTo(configuration);
        List<String> command = java("-Xmx384m");
        if (node.cluster().size() == 1) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        command.addAll(List.of("-Dlog4j2.level=INFO", "-Duser.language=en"));
        command.addAll(List.of("-cp", absoluteClassPath(), BROKER_MAIN, configuration.toString()));
        return new ChildSpec(name, command, folder.log(name));
    }

    /** A service, from the jar that its module built. */
    ChildSpec service(Service service) throws IOException {
        return service(service, service.module(), List.of());
    }

    /**
     * One of several replicas of a service.
     *
     * @param name what people call it
     * @param more settings, {@code key=value}, and options of the JVM, that override the usual ones
     */
    public ChildSpec service(Service service, String name, List<String> more) throws IOException {
        Path program = checkout.program(service);
        if (!checkout.hasBuilt(service)) {
            throw new NoSuchFileException(program.toString(), null, service.module() + " is not built");
        }
        boolean computes = service.runsModel() && settings.models().engine() == Engine.EMBEDDED;
        List<String> command = java(computes ? "-Xmx512m" : "-Xmx256m");
        command.add("-javaagent:" + parentWatch);
        if (!computes) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        Stream.concat(settings.of(service).stream(), more.stream())
                .forEach(setting -> command.add(setting.startsWith("-X") ? setting : "-D" + setting));
        command.addAll(List.of("-jar", program.toString()));
        return new ChildSpec(name, command, folder.log(name));
    }

    /** Children run in a folder of their own. */
    private static String absoluteClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static List<String> java(String heap) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(heap, "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
        if (Runtime.version().feature() >= WARNS_OF_UNSAFE) {
            command.add("--sun-misc-unsafe-memory-access=allow"); // Netty and protobuf; logs are for what matters
        }
        return command;
    }
}
