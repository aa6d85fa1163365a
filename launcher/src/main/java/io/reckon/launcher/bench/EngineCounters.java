package io.reckon.launcher.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the engine has counted since its start.
 *
 * @param steps decode steps
 * @param seconds time that they took
 * @param full sum over the steps of the share of the batch that was in use
 */
record EngineCounters(double steps, double seconds, double full) {
    private static final String STEP = "gen_ai_server_time_per_output_token_seconds";

    /** Reads the service's metrics, in Prometheus' text format. */
    static EngineCounters read(int httpPort) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:%d/q/metrics".formatted(httpPort));
        try (HttpClient client = HttpClient.newHttpClient()) {
            return parse(client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                    .body());
        }
    }

    static EngineCounters parse(String metrics) {
        Map<String, Double> values = metrics.lines()
                .filter(line -> !line.startsWith("#") && line.contains(" "))
                .collect(Collectors.toMap(EngineCounters::name, EngineCounters::value, Double::sum));
        return new EngineCounters(
                values.getOrDefault(STEP + "_count", 0.0),
                values.getOrDefault(STEP + "_sum", 0.0),
                values.getOrDefault("tts_batch_occupancy_sum", 0.0));
    }

    private static String name(String line) {
        String series = line.substring(0, line.lastIndexOf(' '));
        int labels = series.indexOf('{');
        return labels < 0 ? series : series.substring(0, labels);
    }

    private static double value(String line) {
        return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
    }

    EngineCounters since(EngineCounters earlier) {
        return new EngineCounters(steps - earlier.steps, seconds - earlier.seconds, full - earlier.full);
    }

    /** Share of the batch in use in a step on average; not a number where there was none. */
    double occupancy() {
        return full / steps;
    }

    /** Seconds of a step on average; not a number where there was none. */
    double secondsPerStep() {
        return seconds / steps;
    }
}
