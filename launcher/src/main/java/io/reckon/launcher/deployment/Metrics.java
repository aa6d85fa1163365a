package io.reckon.launcher.deployment;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * What a service has measured.
 *
 * @param series values by name and labels, as {@code tts_calls_total{outcome="joined"}}
 */
public record Metrics(Map<String, Double> series) {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    public Metrics {
        series = Map.copyOf(series);
    }

    /** Asks the service with this HTTP port. */
    public static Metrics read(int httpPort) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:%d/q/metrics".formatted(httpPort));
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
        return parse(CLIENT.send(request, BodyHandlers.ofString()).body());
    }

    /** Reads Prometheus' text format. */
    public static Metrics parse(String text) {
        return new Metrics(text.lines()
                .filter(line -> !line.startsWith("#") && line.contains(" "))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.lastIndexOf(' ')),
                        line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)),
                        Double::sum)));
    }

    /** Sum over the series with this name, whatever their labels; 0 where there is none. */
    public double sum(String name) {
        return values(name, "").sum();
    }

    /** Sum over the series with this name and label, as {@code outcome="joined"}; 0 where there is none. */
    public double sum(String name, String label) {
        return values(name, label).sum();
    }

    /** Highest of the series with this name and label. */
    public OptionalDouble max(String name, String label) {
        return values(name, label).max();
    }

    private DoubleStream values(String name, String label) {
        return series.entrySet().stream()
                .filter(entry -> entry.getKey().equals(name) || entry.getKey().startsWith(name + "{"))
                .filter(entry -> entry.getKey().contains(label))
                .mapToDouble(Map.Entry::getValue)
                .filter(value -> !Double.isNaN(value));
    }
}
