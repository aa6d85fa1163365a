package io.reckon.inference.engine;

import java.time.Duration;

/** Told what an engine does, for metrics. Called by the engine's thread: must be quick and must not throw. */
public interface EngineObserver {
    /**
     * A pass has read texts.
     *
     * @param computed tokens that were computed
     * @param cached tokens that were found in the cache
     * @param took time of the pass
     */
    void read(int computed, int cached, Duration took);

    /**
     * A step has sampled one token of each sequence.
     *
     * @param sequences sequences in the step
     * @param took time of the step
     */
    void stepped(int sequences, Duration took);

    /**
     * The first token of a prefix has been sampled.
     *
     * @param waited time since the call
     */
    void firstToken(Duration waited);

    /** A choice was so close to another that it was made again, from logits computed for the sequence alone. */
    void recomputed();

    /** Returns an observer that nobody reads. */
    static EngineObserver none() {
        return new EngineObserver() {
            @Override
            public void read(int computed, int cached, Duration took) {}

            @Override
            public void stepped(int sequences, Duration took) {}

            @Override
            public void firstToken(Duration waited) {}

            @Override
            public void recomputed() {}
        };
    }
}
