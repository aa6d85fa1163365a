package io.reckon.proposer.config;

import io.reckon.inference.engine.EngineConfig;
import io.reckon.proposer.engine.openai.OpenAiConfig;
import io.reckon.serving.config.ServingConfig;
import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.time.Duration;

/** Configuration of the service; defaults stand in {@code application.properties}. Keys that are not here are refused. */
@ConfigMapping(prefix = "reckon")
public interface ProposerConfig {
    /** Returns what answers the calls. */
    EngineKind engine();

    /** Returns the folder that holds the models. */
    Path models();

    /** Returns the folder, within that of the models or elsewhere, of the one that solves questions. */
    Path proposer();

    /** Returns the folder, within that of the models, of the one that revises earlier attempts; it may be absent. */
    Path revision();

    /** Returns the settings of each embedded engine. */
    EngineConfig embedded();

    /** Returns the settings of the engine that asks servers with OpenAI's completions API. */
    OpenAiConfig openai();

    /** Returns how calls are answered, whatever the engine. */
    ServingConfig serving();

    /** Returns the settings of the scripted engine. */
    Scripted scripted();

    /** What answers the calls. */
    enum EngineKind {
        /** A model inside this process. */
        EMBEDDED,
        /** A model on servers with OpenAI's completions API: vLLM, SGLang, llama.cpp. */
        OPENAI,
        /** A stand-in without a model. */
        SCRIPTED
    }

    /** Settings of the scripted engine. */
    interface Scripted {
        /** Returns the time that a call takes. */
        Duration latency();

        /** Returns the share of whole solutions that are right, in [0, 1]. */
        double accuracy();

        /** Returns the share of revisions that are right where the latest attempt was wrong, in [0, 1]. */
        double improvement();

        /** Returns the share of revisions that are wrong where the latest attempt was right, in [0, 1]. */
        double regression();
    }
}
