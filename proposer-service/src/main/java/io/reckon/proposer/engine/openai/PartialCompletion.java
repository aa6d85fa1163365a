package io.reckon.proposer.engine.openai;

import com.fasterxml.jackson.databind.JsonNode;
import io.reckon.inference.engine.Continuation.Finish;
import org.jspecify.annotations.Nullable;

/** A continuation while it is still coming. */
final class PartialCompletion {
    private final StopCause stopCause;
    private final StringBuilder text = new StringBuilder();
    private @Nullable Finish finish;
    private int reported;
    private double logProbabilities;
    private int newest = StopCause.UNKNOWN_TOKEN;

    PartialCompletion(StopCause stopCause) {
        this.stopCause = stopCause;
    }

    /** Takes a piece of it. */
    void add(JsonNode choice) {
        text.append(choice.path("text").asText(""));
        JsonNode logprobs = choice.path("logprobs");
        // OpenAI's own form, which vLLM and SGLang write, and that of chats, which llama.cpp writes here too
        logprobs.path("token_logprobs").forEach(this::count);
        for (JsonNode token : logprobs.path("content")) {
            count(token.path("logprob"));
            newest = token.path("id").asInt(StopCause.UNKNOWN_TOKEN);
        }
        if (choice.hasNonNull("finish_reason")) {
            finish = stopCause.of(choice, newest);
        }
    }

    private void count(JsonNode logProbability) {
        reported++;
        logProbabilities += Math.min(0, logProbability.asDouble(0));
    }

    boolean isComplete() {
        return finish != null;
    }

    /** Returns the tokens whose log-probability was reported. */
    int reported() {
        return reported;
    }

    /**
     * Returns it whole.
     *
     * @param tokens tokens that were sampled
     */
    Completion complete(int tokens) {
        if (finish == null) {
            throw new IllegalStateException("a completion is still coming");
        }
        return new Completion(text.toString(), finish, tokens, reported == 0 ? 0 : logProbabilities / reported);
    }
}
