package io.reckon.verifier.engine.likelihood;

import com.fasterxml.jackson.databind.JsonNode;
import io.reckon.inference.engine.EngineException;
import io.reckon.inference.engine.EngineException.Reason;
import io.reckon.inference.engine.TokenUsage;
import io.reckon.inference.remote.BodyReader;
import io.reckon.inference.remote.JsonBody;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads the log-probabilities that answer a request, one for each token by its place. */
record LikelihoodReader(LikelihoodRequest request) implements BodyReader<Likelihoods> {
    @Override
    public Likelihoods read(InputStream body) throws IOException {
        JsonNode answer = JsonBody.whole(body);
        TokenUsage usage = usage(answer.path("usage"));
        JsonNode tokens = answer.path("choices").path(0).path("logprobs").path("token_logprobs");
        if (!tokens.isArray()) {
            throw wrong(Reason.UNAVAILABLE, "sent no log-probabilities (echo with logprobs)");
        }
        int sent = request.text().tokens().length;
        // vLLM counts the token that it samples where it is asked for none, and leaves it out of the list
        if (tokens.size() != sent && tokens.size() != sent + usage.generated()) {
            throw wrong(
                    Reason.INVALID_ARGUMENT,
                    "sent log-probabilities of " + tokens.size() + " tokens for a text of " + sent
                            + "; which is which cannot be told");
        }
        return new Likelihoods(steps(tokens), usage);
    }

    private List<Double> steps(JsonNode tokens) {
        List<Integer> ends = request.text().ends();
        List<Double> steps = new ArrayList<>();
        for (int step = 1; step < ends.size(); step++) {
            steps.add(likelihood(tokens, ends.get(step - 1), ends.get(step)));
        }
        return steps;
    }

    private static double likelihood(JsonNode tokens, int from, int end) {
        double sum = 0;
        for (int place = from; place < end; place++) {
            JsonNode token = tokens.path(place);
            if (!token.isNumber() || token.doubleValue() > 0) {
                throw wrong(Reason.UNAVAILABLE, "sent what is no log-probability: " + token);
            }
            sum += token.doubleValue();
        }
        return Math.max(Double.MIN_VALUE, Math.exp(sum / (end - from)));
    }

    private TokenUsage usage(JsonNode counts) {
        JsonNode prompt = counts.path("prompt_tokens");
        if (!prompt.isIntegralNumber()) {
            throw wrong(Reason.UNAVAILABLE, "reports no usage.prompt_tokens");
        }
        int sent = request.text().tokens().length;
        if (prompt.longValue() != sent) {
            throw wrong(Reason.UNAVAILABLE, "read " + prompt.longValue() + " tokens, but was sent " + sent);
        }
        long sampled = counts.path("completion_tokens").asLong(0);
        if (sampled < 0 || prompt.longValue() + sampled > request.worstCase()) {
            throw wrong(Reason.UNAVAILABLE, "sampled " + sampled + " tokens, but was asked for none");
        }
        long cached = counts.path("prompt_tokens_details").path("cached_tokens").asLong(0);
        return new TokenUsage(prompt.longValue(), Math.clamp(cached, 0, prompt.longValue()), sampled);
    }

    private static EngineException wrong(Reason reason, String what) {
        return new EngineException(reason, "the model's server " + what);
    }
}
