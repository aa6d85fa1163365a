package io.reckon.verifier.engine.pooling;

import io.reckon.inference.remote.PromptConfig;
import io.reckon.inference.remote.RemoteConfig;

/** Configuration of the engine that asks servers with vLLM's pooling API. */
public interface PoolingConfig extends RemoteConfig {
    /** Returns how the questions are written. */
    PromptConfig prompt();

    /** Returns what the model reads and answers. */
    FormatName format();

    /** Returns the texts of one request at most. */
    int batch();
}
