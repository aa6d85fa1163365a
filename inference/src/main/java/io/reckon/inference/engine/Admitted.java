package io.reckon.inference.engine;

import io.reckon.inference.cache.CachedPrefix;

/**
 * A job that takes part in a reading pass.
 *
 * @param cached what the cache holds of its text
 * @param from first token to compute
 */
record Admitted(Job job, CachedPrefix cached, int from) {
    /** Returns the tokens to compute. */
    int width() {
        return job.text().length - from;
    }
}
