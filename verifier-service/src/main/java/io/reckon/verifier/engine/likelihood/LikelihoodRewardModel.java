package io.reckon.verifier.engine.likelihood;

import io.reckon.inference.engine.CallContext;
import io.reckon.inference.engine.EngineException;
import io.reckon.inference.engine.EngineException.Reason;
import io.reckon.inference.model.ModelIdentity;
import io.reckon.inference.remote.CountedAnswer;
import io.reckon.inference.remote.FanOut;
import io.reckon.inference.remote.ModelServers;
import io.reckon.inference.remote.RemoteObserver;
import io.reckon.inference.remote.RemoteSettings;
import io.reckon.inference.text.PromptWriter;
import io.reckon.verifier.score.RewardModel;
import io.reckon.verifier.score.Rollout;
import io.reckon.verifier.score.RolloutScore;
import io.reckon.verifier.score.Scored;
import io.reckon.verifier.score.Scoring;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Stands in for a reward model where none is at hand: a language model on servers with OpenAI's completions API. The score of
 * a step is how probable its tokens are to the model, given question and earlier steps: their geometric mean, {@code
 * exp(mean log-probability)}, in (0, 1] (length-normalised likelihood, Malinin and Gales 2021, section 3; the baseline that
 * self-certainty, Kang et al. 2025, is compared with). It prefers what is usual, which is not always what is right.
 */
public final class LikelihoodRewardModel implements RewardModel {
    private final PromptWriter prompts;
    private final LikelihoodTexts texts;
    private final String model;
    private final ModelServers servers;
    private final FanOut fanOut;

    private LikelihoodRewardModel(PromptWriter prompts, String model, ModelServers servers, FanOut fanOut) {
        this.prompts = prompts;
        this.texts = new LikelihoodTexts(prompts);
        this.model = model;
        this.servers = servers;
        this.fanOut = fanOut;
    }

    /**
     * Looks at the servers; those that do not answer may come up later.
     *
     * @param prompts taken over: closing the reward model closes them
     * @param observer is told of the requests
     * @throws io.reckon.inference.model.ModelException where one answers, but does not serve the model or cannot be worked with
     */
    public static LikelihoodRewardModel open(
            RemoteSettings remote, PromptWriter prompts, RemoteObserver observer, Clock clock) {
        LikelihoodProbe probe = new LikelihoodProbe(remote.model(), new LikelihoodTexts(prompts));
        ModelServers servers = ModelServers.open(remote, prompts.folder().digest(), probe, observer, clock);
        FanOut fanOut = new FanOut(remote.limits().timeout(), clock);
        return new LikelihoodRewardModel(prompts, remote.model(), servers, fanOut);
    }

    @Override
    public Scored score(Scoring scoring) {
        CallContext context = scoring.context();
        int contextLength = servers.context().orElse(prompts.config().contextLength());
        List<LikelihoodRequest> requests = scoring.rollouts().stream()
                .map(rollout -> request(scoring, rollout, contextLength))
                .toList();
        context.requireCovered(
                requests.stream().mapToLong(LikelihoodRequest::worstCase).sum());
        List<Likelihoods> answers = fanOut.all(
                context,
                requests.stream()
                        .<Callable<Likelihoods>>map(request -> () -> ask(context, request))
                        .toList());
        return new Scored(
                answers.stream().map(answer -> new RolloutScore(answer.steps())).toList(), CountedAnswer.sum(answers));
    }

    private LikelihoodRequest request(Scoring scoring, Rollout rollout, int contextLength) {
        LikelihoodText text;
        try {
            text = texts.text(scoring.question(), rollout);
        } catch (IllegalArgumentException e) {
            throw new EngineException(Reason.INVALID_ARGUMENT, String.valueOf(e.getMessage()), e);
        }
        LikelihoodRequest request = new LikelihoodRequest(text);
        if (request.worstCase() > contextLength) {
            throw new EngineException(
                    Reason.INVALID_ARGUMENT,
                    "a rollout has " + text.tokens().length + " tokens, the context of the model has " + contextLength
                            + ", and servers want room for one more");
        }
        return request;
    }

    private Likelihoods ask(CallContext context, LikelihoodRequest request) throws InterruptedException {
        return servers.post(context.questionId(), request.of(model), new LikelihoodReader(request));
    }

    @Override
    public ModelIdentity model() {
        return servers.identity();
    }

    @Override
    public void close() {
        servers.close();
        prompts.close();
    }
}
