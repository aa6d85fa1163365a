package io.reckon.k8s;

import io.smallrye.config.ConfigMappingInterface;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * What a service says of itself: its {@code application.properties}, and the class that its settings are mapped to.
 *
 * @param name without {@code -service}
 * @param properties its own settings
 * @param settings class of its configuration
 */
record ServiceContract(String name, Map<String, String> properties, Class<?> settings) {
    static final List<String> NAMES = List.of("scheduler", "proposer", "verifier", "difficulty");
    private static final Map<String, ServiceContract> CONTRACTS = new ConcurrentHashMap<>();
    private static final ClassLoader BUILT = new URLClassLoader(builtClasses(), ServiceContract.class.getClassLoader());
    private static final Set<String> OF_THE_IMAGE = Set.of("JDK_JAVA_OPTIONS", "DJL_CACHE_DIR");

    /** The contract of a service, as it was built. */
    static ServiceContract of(String name) {
        return CONTRACTS.computeIfAbsent(name, ServiceContract::read);
    }

    private static ServiceContract read(String name) {
        String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        String type = "io.reckon.%s.config.%sConfig".formatted(name, capital);
        Map<String, String> properties =
                properties(Repository.text(name + "-service/src/main/resources/application.properties"));
        return new ServiceContract(name, properties, load(name, type));
    }

    int httpPort() {
        return Integer.parseInt(properties.get("quarkus.http.port"));
    }

    /** Where others call it; the scheduler is not called. */
    Optional<Integer> grpcPort() {
        return Optional.ofNullable(properties.get("quarkus.grpc.server.port")).map(Integer::valueOf);
    }

    /** Time that it takes to stop at most: what its settings give to calls, or searches, that run. */
    Duration drain() {
        return Stream.of("reckon.serving.drain-grace", "reckon.serving.drain-patience", "reckon.intake.drain")
                .map(this::setting)
                .flatMap(Optional::stream)
                .map(ServiceContract::duration)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** As ISO 8601 has it, or as Quarkus also takes it, such as {@code 5s}. */
    private static Duration duration(String text) {
        return Duration.parse(text.startsWith("P") ? text : "PT" + text);
    }

    /** Value of one of its settings where nobody sets it. */
    Optional<String> setting(String key) {
        return Optional.ofNullable(properties.get(key))
                .or(() -> Optional.ofNullable(
                                ConfigMappings.getProperties(configClass()).get(key))
                        .filter(ConfigMappingInterface.Property::hasDefaultValue)
                        .map(ConfigMappingInterface.Property::getDefaultValue));
    }

    /** Topics that its channels name. */
    Set<String> topics() {
        return properties.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("mp.messaging")
                        && entry.getKey().endsWith(".topic"))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }

    /** What the service would not understand of its environment. */
    List<String> complaints(Map<String, String> environment) {
        List<String> complaints = new ArrayList<>();
        Set<String> own =
                inEnvironment(ConfigMappings.getProperties(configClass()).keySet());
        Set<String> ofThePlatform = inEnvironment(properties.keySet());
        Set<String> ofKafka = kafkaSettings();
        for (String variable : new TreeSet<>(environment.keySet())) {
            boolean isKnown = own.contains(variable)
                    || ofThePlatform.contains(variable)
                    || ofKafka.contains(variable)
                    || OF_THE_IMAGE.contains(variable);
            if (!isKnown) {
                complaints.add(name + " has no setting " + variable);
            }
        }
        return complaints;
    }

    private ConfigClass configClass() {
        return ConfigClass.configClass(settings);
    }

    private static Set<String> inEnvironment(Set<String> keys) {
        return keys.stream().map(ServiceContract::inEnvironment).collect(Collectors.toSet());
    }

    private static String inEnvironment(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** Settings of all channels, as {@code KAFKA_} and the client's own name of it. */
    private static Set<String> kafkaSettings() {
        Set<String> settings = new TreeSet<>();
        ConsumerConfig.configNames().forEach(key -> settings.add(inEnvironment("kafka." + key)));
        ProducerConfig.configNames().forEach(key -> settings.add(inEnvironment("kafka." + key)));
        settings.add("KAFKA_CONFIG_PROVIDERS");
        settings.add("KAFKA_CONFIG_PROVIDERS_DIRECTORY_CLASS");
        return settings;
    }

    private static Map<String, String> properties(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, properties::getProperty));
    }

    private static Class<?> load(String name, String type) {
        try {
            return Class.forName(type, true, BUILT);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name + "-service is not built: ./mvnw -Dquick package", e);
        }
    }

    /** What the modules were built to: the settings of a service may be made of interfaces of others. */
    private static URL[] builtClasses() {
        try (Stream<Path> modules = Files.list(Repository.file(""))) {
            List<URL> folders = new ArrayList<>();
            for (Path module : modules.sorted().toList()) {
                Path classes = module.resolve("target/classes");
                if (Files.isDirectory(classes)) {
                    folders.add(classes.toUri().toURL());
                }
            }
            return folders.toArray(URL[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
