package io.reckon.launcher.bench;

import io.reckon.launcher.deployment.Metrics;
import java.io.IOException;

/**
 * What the engine has counted since its start.
 *
 * @param steps decode steps
 * @param seconds time that they took
 * @param full sum over the steps of the share of the batch that was in use
 */
record EngineCounters(double steps, double seconds, double full) {
    private static final String STEP = "gen_ai_server_time_per_output_token_seconds";

    /** Reads the service's metrics. */
    static EngineCounters read(int httpPort) throws IOException, InterruptedException {
        return of(Metrics.read(httpPort));
    }

    static EngineCounters of(Metrics metrics) {
        return new EngineCounters(
                metrics.sum(STEP + "_count"), metrics.sum(STEP + "_sum"), metrics.sum("tts_batch_occupancy_sum"));
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
