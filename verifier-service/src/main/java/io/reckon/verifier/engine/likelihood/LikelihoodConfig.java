package io.reckon.verifier.engine.likelihood;

import io.reckon.inference.remote.PromptConfig;
import io.reckon.inference.remote.RemoteConfig;
import io.reckon.inference.text.StepEnd;

/** Configuration of the engine that asks servers with OpenAI's completions API for the log-probabilities of a text. */
public interface LikelihoodConfig extends RemoteConfig {
    /** Returns how the model is asked: as when it samples. */
    PromptConfig prompt();

    /** Returns what ends a step. */
    StepEnd stepEnd();
}
