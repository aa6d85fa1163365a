package io.reckon.verifier.engine.likelihood;

import io.reckon.inference.engine.EngineException;
import io.reckon.inference.engine.EngineException.Reason;
import io.reckon.inference.remote.Probe;
import io.reckon.inference.text.QuestionText;
import io.reckon.inference.text.Steps;
import io.reckon.verifier.score.Rollout;
import java.util.List;

/** Tries out, by a rollout of two steps, whether a server takes token ids and says how probable each of them is. */
record LikelihoodProbe(String model, LikelihoodTexts texts) implements Probe {
    private static final QuestionText QUESTION = new QuestionText("What is 1 + 1 + 1?");
    private static final Rollout ROLLOUT = new Rollout(new Steps(List.of("1 + 1 = 2", "2 + 1 = 3")), true);

    @Override
    public void check(Server server) {
        LikelihoodRequest request = new LikelihoodRequest(texts.text(QUESTION, ROLLOUT));
        server.post(request.of(model), body -> {
            try {
                return new LikelihoodReader(request).read(body);
            } catch (EngineException e) {
                if (e.reason() == Reason.UNAVAILABLE || e.reason() == Reason.INVALID_ARGUMENT) {
                    throw new IllegalArgumentException("is no server to work with: " + e.getMessage(), e);
                }
                throw e;
            }
        });
    }
}
