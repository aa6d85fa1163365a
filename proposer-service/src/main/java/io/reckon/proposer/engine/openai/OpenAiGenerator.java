package io.reckon.proposer.engine.openai;

import io.reckon.inference.engine.CallContext;
import io.reckon.inference.engine.Continuation.Finish;
import io.reckon.inference.model.ModelIdentity;
import io.reckon.inference.remote.CountedAnswer;
import io.reckon.inference.remote.FanOut;
import io.reckon.inference.remote.ModelServers;
import io.reckon.inference.remote.RemoteObserver;
import io.reckon.inference.remote.RemoteSettings;
import io.reckon.inference.text.PromptWriter;
import io.reckon.proposer.engine.openai.RequestPlan.Placed;
import io.reckon.proposer.proposal.Generator;
import io.reckon.proposer.proposal.Proposal;
import io.reckon.proposer.proposal.Proposed;
import io.reckon.proposer.proposal.Sample;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * A generator whose model runs on servers with OpenAI's completions API: vLLM, SGLang, llama.cpp. Prompts are token ids, the
 * shared part first and the same for all that share it, so that the servers' prefix caches hit. The same model revises
 * earlier attempts, when asked to.
 *
 * <p>Usage is what the servers report, summed over the requests of a call: a prompt counts once for each request. Samples
 * repeat themselves for the same seed as far as the servers' do.
 */
public final class OpenAiGenerator implements Generator {
    private final CompletionSettings settings;
    private final PromptWriter texts;
    private final ModelServers servers;
    private final RequestPlan plan;
    private final FanOut fanOut;

    private OpenAiGenerator(CompletionSettings settings, PromptWriter texts, ModelServers servers, FanOut fanOut) {
        this.settings = settings;
        this.texts = texts;
        this.servers = servers;
        this.plan = new RequestPlan(settings, texts);
        this.fanOut = fanOut;
    }

    /**
     * Looks at the servers; those that do not answer may come up later.
     *
     * @param texts taken over: closing the generator closes them
     * @param observer is told of the requests
     * @throws io.reckon.inference.model.ModelException where one answers, but does not serve the model or cannot be worked with
     */
    public static OpenAiGenerator open(
            RemoteSettings remote,
            CompletionSettings settings,
            PromptWriter texts,
            RemoteObserver observer,
            Clock clock) {
        ModelServers servers = ModelServers.open(
                remote, texts.folder().digest(), new CompletionProbe(settings, texts), observer, clock);
        return new OpenAiGenerator(
                settings, texts, servers, new FanOut(remote.limits().timeout(), clock));
    }

    @Override
    public Proposed propose(Proposal proposal) {
        CallContext context = proposal.context();
        List<Placed> requests =
                plan.requests(proposal, servers.context().orElse(texts.config().contextLength()));
        context.requireCovered(requests.stream()
                .mapToLong(placed -> placed.request().worstCase())
                .sum());
        List<Callable<Completions>> calls = requests.stream()
                .<Callable<Completions>>map(placed -> () -> ask(context, placed.request()))
                .toList();
        List<Completions> answers = fanOut.all(context, calls);
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            int prefix = requests.get(i).prefix();
            answers.get(i).choices().forEach(completion -> samples.add(sample(prefix, completion)));
        }
        return new Proposed(samples, CountedAnswer.sum(answers), model());
    }

    private Completions ask(CallContext context, CompletionRequest request) throws InterruptedException {
        CompletionReader reader = new CompletionReader(request, texts.config().endTokens());
        return servers.post(context.questionId(), request.of(settings.model()), reader);
    }

    private Sample sample(int prefix, Completion completion) {
        return new Sample(
                prefix,
                texts.stepEnd().in(completion.text()),
                completion.finish() == Finish.END,
                completion.tokens(),
                completion.meanLogProbability());
    }

    @Override
    public ModelIdentity model() {
        return servers.identity();
    }

    @Override
    public Optional<ModelIdentity> revisionModel() {
        return Optional.of(model());
    }

    @Override
    public void close() {
        servers.close();
        texts.close();
    }
}
