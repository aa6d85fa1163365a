package io.reckon.verifier.config;

import io.reckon.inference.engine.EngineConfig;
import io.reckon.serving.config.ServingConfig;
import io.reckon.verifier.engine.likelihood.LikelihoodConfig;
import io.reckon.verifier.engine.pooling.PoolingConfig;
import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Configuration of the service; defaults stand in {@code application.properties}. Keys that are not here are refused. */
@ConfigMapping(prefix = "reckon")
public interface VerifierConfig {
    /** Returns what answers the calls. */
    EngineKind engine();

    /** Returns the folder that holds the models; this service reads {@code verifier} in it. */
    Path models();

    /** Returns the settings of the embedded engine. */
    EngineConfig embedded();

    /** Returns the settings of the engine that asks servers with vLLM's pooling API. */
    PoolingConfig vllmPooling();

    /** Returns the settings of the engine that asks servers with OpenAI's completions API. */
    LikelihoodConfig logProbability();

    /** Returns how calls are answered, whatever the engine. */
    ServingConfig serving();

    /** Returns the settings of the scripted engine. */
    Scripted scripted();

    /** What answers the calls. */
    enum EngineKind {
        /** A model inside this process. */
        EMBEDDED,
        /** A reward model on servers with vLLM's pooling API. */
        VLLM_POOLING,
        /** A language model on servers with OpenAI's completions API. */
        LOG_PROBABILITY,
        /** A stand-in without a model. */
        SCRIPTED
    }

    /** Settings of the scripted engine. */
    interface Scripted {
        /** Returns the time that a call takes. */
        Duration latency();

        /** Returns the file to which each call that is carried out is added; none: nothing is kept. */
        Optional<Path> ledger();
    }
}
