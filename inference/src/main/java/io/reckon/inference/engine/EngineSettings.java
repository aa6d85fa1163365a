package io.reckon.inference.engine;

import io.reckon.inference.decoder.Device;

/**
 * Sizes of an engine.
 *
 * @param device what the model runs on
 * @param threads threads that one pass may use, 1 to 256
 * @param maxSequences sequences decoded at the same time, 1 to 1024
 * @param batchTokens tokens of keys and values in the running batch at most, counted at the full length of every sequence; a
 *     single sequence is always let in
 * @param readTokens tokens read in one pass between two decode steps, at least 16
 * @param cacheTokens tokens of keys and values kept for prefixes seen before; 0: none
 * @param queueTokens tokens that may wait, counted at full length; a call that finds nothing waiting is always let in
 */
public record EngineSettings(
        Device device,
        int threads,
        int maxSequences,
        int batchTokens,
        int readTokens,
        int cacheTokens,
        long queueTokens) {
    private static final int MOST_THREADS = 256;
    private static final int MOST_SEQUENCES = 1024;
    private static final int LEAST_READ = 16;

    public EngineSettings {
        require(threads >= 1 && threads <= MOST_THREADS, "threads must be 1 to " + MOST_THREADS);
        require(maxSequences >= 1 && maxSequences <= MOST_SEQUENCES, "max-sequences must be 1 to " + MOST_SEQUENCES);
        require(batchTokens >= 1, "batch-tokens must be at least 1");
        require(readTokens >= LEAST_READ, "read-tokens must be at least " + LEAST_READ);
        require(cacheTokens >= 0, "cache-tokens must not be negative");
        require(queueTokens >= 1, "queue-tokens must be at least 1");
    }

    /**
     * Returns configured settings.
     *
     * @throws IllegalArgumentException naming the key that is out of range
     */
    public static EngineSettings of(EngineConfig config) {
        return new EngineSettings(
                config.device(),
                config.threads(),
                config.maxSequences(),
                config.batchTokens(),
                config.readTokens(),
                config.cacheTokens(),
                config.queueTokens());
    }

    /** Returns settings for a small model on a laptop. */
    public static EngineSettings laptop() {
        return new EngineSettings(Device.CPU, 1, 64, 24_576, 1_024, 16_384, 1_000_000);
    }

    private static void require(boolean met, String message) {
        if (!met) {
            throw new IllegalArgumentException(message);
        }
    }
}
