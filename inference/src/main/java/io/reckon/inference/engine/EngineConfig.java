package io.reckon.inference.engine;

import io.reckon.inference.decoder.Device;

/** Configuration of an engine; a service maps it and states the defaults. */
public interface EngineConfig {
    /** Returns what the model runs on. */
    Device device();

    /** Returns the threads that one pass may use. */
    int threads();

    /** Returns the sequences decoded at the same time at most. */
    int maxSequences();

    /** Returns the tokens of keys and values in the running batch at most. */
    int batchTokens();

    /** Returns the tokens read in one pass between two decode steps. */
    int readTokens();

    /** Returns the tokens of keys and values kept for prefixes seen before. */
    int cacheTokens();

    /** Returns the tokens that may wait. */
    long queueTokens();
}
