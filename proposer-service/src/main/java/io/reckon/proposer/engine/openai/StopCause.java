package io.reckon.proposer.engine.openai;

import com.fasterxml.jackson.databind.JsonNode;
import io.reckon.inference.engine.Continuation.Finish;
import io.reckon.inference.engine.EngineException;
import io.reckon.inference.engine.EngineException.Reason;
import java.util.Set;

/**
 * Tells why a server stopped. {@code finish_reason} is {@code stop} both where the model ended its solution and where a stop
 * text was found; which of them, each server says in its own way: vLLM by {@code stop_reason}, SGLang by
 * {@code matched_stop}, llama.cpp by the last token.
 *
 * @param hasStopTexts whether the request has stop texts
 * @param endTokens tokens that end a solution
 */
record StopCause(boolean hasStopTexts, Set<Integer> endTokens) {
    /** No token. */
    static final int UNKNOWN_TOKEN = -1;

    private static final String VLLM = "stop_reason";
    private static final String SGLANG = "matched_stop";

    StopCause {
        endTokens = Set.copyOf(endTokens);
    }

    /**
     * Reads the last piece of a choice.
     *
     * @param newest the last token, if it is known
     * @throws EngineException UNAVAILABLE where the server gave up, or does not say why it stopped
     */
    Finish of(JsonNode choice, int newest) {
        String reason = choice.path("finish_reason").asText();
        return switch (reason) {
            case "length" -> Finish.LENGTH;
            case "stop" -> !hasStopTexts || isEnd(choice, newest) ? Finish.END : Finish.STEP;
            default ->
                throw new EngineException(Reason.UNAVAILABLE, "the model's server gave a completion up: " + reason);
        };
    }

    private boolean isEnd(JsonNode choice, int newest) {
        if (choice.has(VLLM)) {
            return !choice.path(VLLM).isTextual();
        }
        if (choice.has(SGLANG)) {
            return !choice.path(SGLANG).isTextual();
        }
        if (newest == UNKNOWN_TOKEN) {
            throw new EngineException(
                    Reason.UNAVAILABLE,
                    "the model's server does not say whether a step or the solution ended (no " + VLLM + ", no "
                            + SGLANG + ", no token ids among the logprobs)");
        }
        return endTokens.contains(newest);
    }

    /** Whether a choice, complete or not, shows that its server will tell. */
    static boolean isTold(JsonNode choice) {
        return choice.has(VLLM)
                || choice.has(SGLANG)
                || choice.path("logprobs").path("content").path(0).has("id");
    }
}
