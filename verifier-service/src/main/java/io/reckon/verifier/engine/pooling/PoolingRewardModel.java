package io.reckon.verifier.engine.pooling;

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
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * A reward model on servers with vLLM's pooling API. Every step gets the score that the server gave at its mark, or the call
 * fails. Usage is what the servers report, summed over the requests of a call.
 */
public final class PoolingRewardModel implements RewardModel {
    private final PoolingSettings settings;
    private final PromptWriter texts;
    private final RewardModelFormat format;
    private final ModelServers servers;
    private final FanOut fanOut;

    private PoolingRewardModel(
            PoolingSettings settings,
            PromptWriter texts,
            RewardModelFormat format,
            ModelServers servers,
            FanOut fanOut) {
        this.settings = settings;
        this.texts = texts;
        this.format = format;
        this.servers = servers;
        this.fanOut = fanOut;
    }

    /**
     * Looks at the servers; those that do not answer may come up later.
     *
     * @param texts taken over: closing the reward model closes them
     * @param observer is told of the requests
     * @throws io.reckon.inference.model.ModelException where one answers, but does not serve the model or cannot be worked
     *     with, or the tokenizer does not fit the format
     */
    public static PoolingRewardModel open(
            RemoteSettings remote, PoolingSettings settings, PromptWriter texts, RemoteObserver observer, Clock clock) {
        RewardModelFormat format = settings.format().of(texts);
        ModelServers servers = ModelServers.open(
                remote, texts.folder().digest(), new PoolingProbe(settings.model(), format), observer, clock);
        return new PoolingRewardModel(
                settings, texts, format, servers, new FanOut(remote.limits().timeout(), clock));
    }

    @Override
    public Scored score(Scoring scoring) {
        List<MarkedText> written = written(scoring);
        List<PoolingRequest> requests = new ArrayList<>();
        for (int first = 0; first < written.size(); first += settings.batch()) {
            int end = Math.min(first + settings.batch(), written.size());
            requests.add(new PoolingRequest(written.subList(first, end), format.task()));
        }
        scoring.context()
                .requireCovered(
                        requests.stream().mapToLong(PoolingRequest::tokens).sum());
        List<PooledOutputs> answers = fanOut.all(
                scoring.context(),
                requests.stream()
                        .<Callable<PooledOutputs>>map(request -> () -> ask(scoring.context(), request))
                        .toList());
        return new Scored(scores(scoring, answers), CountedAnswer.sum(answers));
    }

    private PooledOutputs ask(CallContext context, PoolingRequest request) throws InterruptedException {
        return servers.post(context.questionId(), request.of(settings.model()), new PoolingReader(request));
    }

    private List<MarkedText> written(Scoring scoring) {
        int contextLength = servers.context().orElse(texts.config().contextLength());
        List<MarkedText> written = new ArrayList<>();
        try {
            scoring.rollouts().forEach(rollout -> written.addAll(format.texts(scoring.question(), rollout)));
        } catch (IllegalArgumentException e) {
            throw new EngineException(Reason.INVALID_ARGUMENT, String.valueOf(e.getMessage()), e);
        }
        for (MarkedText text : written) {
            if (text.tokens().length > contextLength) {
                throw new EngineException(
                        Reason.INVALID_ARGUMENT,
                        "a rollout has " + text.tokens().length + " tokens, the context of the model has "
                                + contextLength);
            }
        }
        return written;
    }

    private List<RolloutScore> scores(Scoring scoring, List<PooledOutputs> answers) {
        Iterator<double[]> outputs =
                answers.stream().flatMap(answer -> answer.atMarks().stream()).iterator();
        List<RolloutScore> scores = new ArrayList<>();
        for (Rollout rollout : scoring.rollouts()) {
            List<Double> steps = new ArrayList<>();
            rollout.steps().lines().forEach(step -> steps.add(score(outputs.next())));
            scores.add(format.of(steps));
        }
        return scores;
    }

    private double score(double[] output) {
        try {
            return format.score(output);
        } catch (IllegalArgumentException e) {
            throw new EngineException(Reason.UNAVAILABLE, "the model's server: " + e.getMessage(), e);
        }
    }

    @Override
    public ModelIdentity model() {
        return servers.identity();
    }

    @Override
    public void close() {
        servers.close();
        texts.close();
    }
}
