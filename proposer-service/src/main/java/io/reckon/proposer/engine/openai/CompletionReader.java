package io.reckon.proposer.engine.openai;

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
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the stream that answers a request, and believes its counts only where they fit together. */
final class CompletionReader implements BodyReader<Completions> {
    private final CompletionRequest request;
    private final List<PartialCompletion> choices;
    private @Nullable TokenUsage usage;
    private boolean tellsStops;

    /**
     * Makes a reader of one answer.
     *
     * @param endTokens tokens that end a solution
     */
    CompletionReader(CompletionRequest request, Set<Integer> endTokens) {
        this.request = request;
        StopCause stopCause = new StopCause(!request.stop().isEmpty(), endTokens);
        this.choices = Stream.generate(() -> new PartialCompletion(stopCause))
                .limit(request.choices())
                .toList();
    }

    @Override
    public Completions read(InputStream body) throws IOException {
        JsonBody.events(body, this::take);
        if (!choices.stream().allMatch(PartialCompletion::isComplete)) {
            throw wrong("ended its stream before all completions were");
        }
        TokenUsage cost = requireUsage();
        List<Integer> tokens = tokens(cost);
        List<Completion> completions = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            completions.add(choices.get(i).complete(tokens.get(i)));
        }
        return new Completions(completions, cost);
    }

    /** Whether the server says what ended a completion. */
    boolean tellsStops() {
        return tellsStops;
    }

    private void take(JsonNode event) {
        if (event.has("error")) {
            String message = event.path("error")
                    .path("message")
                    .asText(event.path("error").toString());
            throw wrong("gave the completion up: " + message);
        }
        for (JsonNode choice : event.path("choices")) {
            int index = choice.path("index").asInt(-1);
            if (index < 0 || index >= choices.size()) {
                throw wrong("sent choice " + index + " of " + choices.size());
            }
            choices.get(index).add(choice);
            tellsStops |= StopCause.isTold(choice);
        }
        JsonNode counts = event.path("usage");
        if (counts.isObject()) {
            usage = usage(counts);
        }
    }

    private static TokenUsage usage(JsonNode counts) {
        JsonNode prompt = counts.path("prompt_tokens");
        JsonNode sampled = counts.path("completion_tokens");
        if (!prompt.isIntegralNumber() || !sampled.isIntegralNumber()) {
            throw wrong("reports a usage without prompt_tokens and completion_tokens");
        }
        long cached = counts.path("prompt_tokens_details").path("cached_tokens").asLong(0);
        return new TokenUsage(prompt.longValue(), Math.clamp(cached, 0, prompt.longValue()), sampled.longValue());
    }

    private TokenUsage requireUsage() {
        if (usage == null) {
            throw wrong("reports no usage (stream_options.include_usage)");
        }
        if (usage.prompt() != request.prompt().length) {
            throw wrong("read " + usage.prompt() + " tokens, but was sent " + request.prompt().length);
        }
        if (usage.generated() > (long) request.choices() * request.maxTokens()) {
            throw wrong("sampled " + usage.generated() + " tokens, more than was asked for");
        }
        return usage;
    }

    /** Tokens of each choice: the server's count of the only one; of several, what was reported of each if it adds up. */
    private List<Integer> tokens(TokenUsage cost) {
        List<Integer> reported =
                choices.stream().map(PartialCompletion::reported).toList();
        long sum = reported.stream().mapToLong(Integer::longValue).sum();
        if (sum > cost.generated()) {
            throw wrong("reports log-probabilities of " + sum + " tokens, but a usage of " + cost.generated()
                    + ": it repeats the prompt (echo), or counts one choice of several (set 'choices' to 1)");
        }
        if (choices.size() == 1) {
            return List.of((int) cost.generated());
        }
        if (sum < cost.generated()) {
            throw wrong("does not say how many of " + cost.generated() + " tokens belong to which choice, only of "
                    + sum + "; set 'choices' to 1");
        }
        return reported;
    }

    private static EngineException wrong(String what) {
        return new EngineException(Reason.UNAVAILABLE, "the model's server " + what);
    }
}
