package io.reckon.proposer.engine.openai;

import io.reckon.inference.remote.PromptConfig;
import io.reckon.inference.remote.RemoteConfig;
import io.reckon.inference.text.StepEnd;

/** Configuration of the engine that asks servers with OpenAI's completions API. */
public interface OpenAiConfig extends RemoteConfig {
    /** Returns how the model is asked. */
    PromptConfig prompt();

    /** Returns what ends a step. */
    StepEnd stepEnd();

    /** Returns the samples that one request asks for at most. */
    int choices();

    /** Returns the tokens to sample at most where a caller states no cap of its own. */
    int maxTokens();
}
