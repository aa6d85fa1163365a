package io.reckon.proposer.engine.openai;

import io.reckon.inference.engine.EngineException;
import io.reckon.inference.engine.EngineException.Reason;
import io.reckon.inference.remote.Probe;
import io.reckon.inference.sampling.Sampling;
import io.reckon.inference.text.Attempts;
import io.reckon.inference.text.PromptWriter;
import io.reckon.inference.text.QuestionText;
import java.util.List;
import java.util.Set;

/**
 * Tries out, by the cheapest completion, whether a server takes token ids, counts tokens exactly, reports log-probabilities
 * and says why it stopped.
 */
final class CompletionProbe implements Probe {
    private static final QuestionText QUESTION = new QuestionText("What is 1 + 1?");
    private static final int TOKENS = 2;
    private static final int SEVERAL = 2;

    private final CompletionSettings settings;
    private final CompletionRequest request;
    private final Set<Integer> endTokens;

    CompletionProbe(CompletionSettings settings, PromptWriter texts) {
        this.settings = settings;
        this.endTokens = texts.config().endTokens();
        this.request = new CompletionRequest(
                texts.prompt(QUESTION, Attempts.NONE),
                Math.min(settings.choices(), SEVERAL),
                Sampling.at(1),
                TOKENS,
                0,
                List.of(texts.stepEnd().text()));
    }

    @Override
    public void check(Server server) {
        CompletionReader reader = new CompletionReader(request, endTokens);
        Completions completions = ask(server, reader);
        if (!reader.tellsStops()) {
            throw new IllegalArgumentException("does not say what ended a completion (stop_reason of vLLM,"
                    + " matched_stop of SGLang, or the token ids of llama.cpp's logprobs); use one of these servers");
        }
        boolean hasLogProbabilities = completions.choices().stream()
                .allMatch(completion -> completion.tokens() == 0 || completion.meanLogProbability() < 0);
        if (!hasLogProbabilities) {
            throw new IllegalArgumentException("reports no log-probabilities of tokens (logprobs)");
        }
    }

    /** What a server says that is up and takes the request, but answers it wrongly, will not mend itself. */
    private Completions ask(Server server, CompletionReader reader) {
        return server.post(request.of(settings.model()), body -> {
            try {
                return reader.read(body);
            } catch (EngineException e) {
                if (e.reason() == Reason.UNAVAILABLE) {
                    throw new IllegalArgumentException("is no server to work with: " + e.getMessage(), e);
                }
                throw e;
            }
        });
    }
}
