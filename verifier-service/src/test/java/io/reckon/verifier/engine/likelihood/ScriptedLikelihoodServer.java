package io.reckon.verifier.engine.likelihood;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import io.reckon.verifier.engine.ScriptedModelServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** OpenAI's completions API with echo, over a model whose log-probabilities follow from a hash of the tokens so far. */
final class ScriptedLikelihoodServer extends ScriptedModelServer {
    static final String MODEL = "scripted-instruct";

    private volatile Answer answer = Answer.EXACT;

    ScriptedLikelihoodServer() throws IOException {
        super(MODEL, "/v1/completions");
        start();
    }

    /** What the server does with a request. */
    enum Answer {
        /** Reads the text, and samples nothing. */
        EXACT,
        /** Reads the text, and counts a token that it has sampled, as vLLM does. */
        ONE_MORE,
        /** Leaves the text out. */
        NO_ECHO,
        /** Leaves the log-probabilities out. */
        NO_LOG_PROBABILITIES,
        /** Gives probabilities in their place. */
        PROBABILITIES,
        /** Counts a token too few. */
        MISCOUNT,
        /** Says that it is busy. */
        TOO_MANY,
        /** Is overloaded, and says for how long. */
        OVERLOADED,
        /** Finds the text too long. */
        TOO_LONG,
        /** Fails. */
        FAILURE,
        /** Sends what is no JSON. */
        NO_JSON,
        /** Reads the request and never answers. */
        NEVER
    }

    void answers(Answer next) {
        answer = next;
    }

    /** Returns the log-probability of a token behind others, -2 to 0. */
    static double logProbability(List<Integer> before, int token) {
        return -2 * new SplittableRandom(31L * before.hashCode() + token).nextDouble();
    }

    @Override
    protected void answer(HttpExchange exchange, JsonNode request) throws IOException {
        switch (answer) {
            case EXACT, ONE_MORE, NO_ECHO, NO_LOG_PROBABILITIES, PROBABILITIES, MISCOUNT ->
                send(exchange, 200, completion(request.path("prompt")).toString());
            case TOO_MANY -> refuse(exchange, 429);
            case OVERLOADED -> refuse(exchange, 503);
            case TOO_LONG -> send(exchange, 400, "{\"error\":{\"message\":\"maximum context length\"}}");
            case FAILURE -> send(exchange, 500, "{\"error\":{\"message\":\"CUDA gone\"}}");
            case NO_JSON -> send(exchange, 200, "{\"choices\":[{");
            case NEVER -> hold();
        }
    }

    private JsonNode completion(JsonNode prompt) {
        int sampled = answer == Answer.ONE_MORE ? 1 : 0;
        count(prompt.size() + sampled);
        ObjectNode response = object().put("object", "text_completion");
        ObjectNode choice =
                response.putArray("choices").addObject().put("index", 0).put("finish_reason", "length");
        if (answer != Answer.NO_LOG_PROBABILITIES) {
            fill(choice.putObject("logprobs").putArray("token_logprobs"), prompt);
        }
        response.putObject("usage")
                .put("prompt_tokens", prompt.size() - (answer == Answer.MISCOUNT ? 1 : 0))
                .put("completion_tokens", sampled);
        return response;
    }

    private void fill(ArrayNode logProbabilities, JsonNode prompt) {
        List<Integer> before = new ArrayList<>();
        for (JsonNode token : prompt) {
            double value = logProbability(before, token.asInt());
            if (answer == Answer.NO_ECHO) {
                break;
            } else if (before.isEmpty()) {
                logProbabilities.addNull();
            } else {
                logProbabilities.add(answer == Answer.PROBABILITIES ? Math.exp(value) : value);
            }
            before.add(token.asInt());
        }
    }
}
