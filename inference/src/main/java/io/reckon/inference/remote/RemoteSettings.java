package io.reckon.inference.remote;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Where a remote model is and how it is asked.
 *
 * @param endpoints base addresses of its servers, at least one, {@code http} or {@code https}
 * @param model name under which they serve it
 * @param key what requests are authorised with
 * @param stated what the servers may leave unsaid
 * @param limits bounds of requests
 */
public record RemoteSettings(List<URI> endpoints, String model, Optional<String> key, Stated stated, Limits limits) {
    public RemoteSettings {
        endpoints = List.copyOf(endpoints);
        require(
                !endpoints.isEmpty(),
                "endpoints is not set: the addresses of the model's servers, separated by commas");
        endpoints.forEach(RemoteSettings::requireHttp);
        require(!model.isBlank(), "model is not set: the name under which the servers serve it");
    }

    /**
     * What the servers may leave unsaid.
     *
     * @param parameters how many the model has
     * @param context tokens that a sequence may have
     */
    public record Stated(OptionalLong parameters, OptionalInt context) {
        public Stated {
            require(parameters.orElse(1) >= 1, "parameters must be at least 1");
            require(context.orElse(2) >= 2, "context must be at least 2");
        }
    }

    /**
     * Bounds of requests.
     *
     * @param inFlight requests at the same time on one server, at least 1
     * @param timeout time for a call without a deadline of its own
     * @param connectTimeout time to accept a connection, and to answer a check
     * @param checkInterval time between two looks at the servers
     */
    public record Limits(int inFlight, Duration timeout, Duration connectTimeout, Duration checkInterval) {
        public Limits {
            require(inFlight >= 1, "in-flight must be at least 1");
            require(timeout.isPositive(), "timeout must be positive");
            require(connectTimeout.isPositive(), "connect-timeout must be positive");
            require(checkInterval.isPositive(), "check-interval must be positive");
        }
    }

    /**
     * Returns configured settings.
     *
     * @throws IllegalArgumentException naming the key that is missing or out of range, or the file that cannot be read
     */
    public static RemoteSettings of(RemoteConfig config) {
        return new RemoteSettings(
                config.endpoints().orElse(List.of()),
                config.model().orElse(""),
                config.keyFile().map(RemoteSettings::key),
                new Stated(config.parameters(), config.context()),
                new Limits(config.inFlight(), config.timeout(), config.connectTimeout(), config.checkInterval()));
    }

    /**
     * Returns the folder of the model's tokenizer.
     *
     * @throws IllegalArgumentException where none is configured
     */
    public static Path tokenizer(RemoteConfig config) {
        return config.tokenizer()
                .orElseThrow(() -> new IllegalArgumentException(
                        "tokenizer is not set: the folder with the model's tokenizer.json, tokenizer_config.json and"
                                + " config.json, as its publisher ships them"));
    }

    private static String key(Path file) {
        try {
            String key = Files.readString(file).strip();
            require(
                    !key.isEmpty() && key.lines().count() == 1,
                    "key-file " + file + " does not hold one line with a key");
            return key;
        } catch (IOException e) {
            throw new IllegalArgumentException("key-file " + file + " cannot be read (" + e + ")", e);
        }
    }

    private static void requireHttp(URI endpoint) {
        String scheme = String.valueOf(endpoint.getScheme());
        require(
                (scheme.equals("http") || scheme.equals("https")) && endpoint.getHost() != null,
                "endpoints: " + endpoint + " is no address such as http://localhost:8000");
    }

    private static void require(boolean met, String message) {
        if (!met) {
            throw new IllegalArgumentException(message);
        }
    }
}
