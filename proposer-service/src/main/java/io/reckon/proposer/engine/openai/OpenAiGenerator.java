package io.reckon.proposer.engine.openai;

import io.reckon.inference.engine.CallContext;
import io.reckon.inference.engine.Continuation.Finish;
import io.reckon.inference.engine.EngineException;
import io.reckon.inference.engine.EngineException.Reason;
import io.reckon.inference.engine.Generation.Stop;
import io.reckon.inference.engine.TokenUsage;
import io.reckon.inference.model.ModelIdentity;
import io.reckon.inference.remote.FanOut;
import io.reckon.inference.remote.ModelServers;
import io.reckon.inference.remote.RemoteSettings;
import io.reckon.inference.sampling.RandomStream;
import io.reckon.inference.text.PromptWriter;
import io.reckon.inference.text.Tokens;
import io.reckon.proposer.proposal.Generator;
import io.reckon.proposer.proposal.Prefix;
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
    private final FanOut fanOut;

    private OpenAiGenerator(CompletionSettings settings, PromptWriter texts, ModelServers servers, FanOut fanOut) {
        this.settings = settings;
        this.texts = texts;
        this.servers = servers;
        this.fanOut = fanOut;
    }

    /**
     * Looks at the servers; those that do not answer may come up later.
     *
     * @param texts taken over: closing the generator closes them
     * @throws io.reckon.inference.model.ModelException where one answers, but does not serve the model or cannot be worked with
     */
    public static OpenAiGenerator open(
            RemoteSettings remote, CompletionSettings settings, PromptWriter texts, Clock clock) {
        ModelServers servers =
                ModelServers.open(remote, texts.folder().digest(), new CompletionProbe(settings, texts), clock);
        return new OpenAiGenerator(
                settings, texts, servers, new FanOut(remote.limits().timeout(), clock));
    }

    @Override
    public Proposed propose(Proposal proposal) {
        CallContext context = proposal.context();
        List<Placed> requests = requests(proposal);
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
        return new Proposed(samples, usage(answers), model());
    }

    private Completions ask(CallContext context, CompletionRequest request) throws InterruptedException {
        CompletionReader reader = new CompletionReader(request, texts.config().endTokens());
        return servers.post(context.questionId(), request.of(settings.model()), reader);
    }

    private List<Placed> requests(Proposal proposal) {
        int contextLength = servers.context().orElse(texts.config().contextLength());
        RandomStream seeds = new RandomStream(proposal.plan().seed());
        List<Placed> requests = new ArrayList<>();
        for (int place = 0; place < proposal.prefixes().size(); place++) {
            Prefix prefix = proposal.prefixes().get(place);
            int[] prompt = prompt(proposal, prefix);
            int room = room(proposal, prompt, contextLength);
            for (int first = 0; first < prefix.samples(); first += settings.choices()) {
                requests.add(new Placed(
                        place,
                        new CompletionRequest(
                                prompt,
                                Math.min(settings.choices(), prefix.samples() - first),
                                proposal.plan().sampling(),
                                room,
                                (int) (seeds.part(place).part(first).seed() & Integer.MAX_VALUE),
                                stop(proposal))));
            }
        }
        return requests;
    }

    private int[] prompt(Proposal proposal, Prefix prefix) {
        try {
            return Tokens.concat(texts.prompt(proposal.question(), prefix.attempts()), texts.steps(prefix.steps()));
        } catch (IllegalArgumentException e) {
            throw new EngineException(Reason.INVALID_ARGUMENT, String.valueOf(e.getMessage()), e);
        }
    }

    private int room(Proposal proposal, int[] prompt, int contextLength) {
        int left = contextLength - prompt.length;
        if (left < 1) {
            throw new EngineException(
                    Reason.INVALID_ARGUMENT,
                    "question and steps have " + prompt.length + " tokens, the context of the model has "
                            + contextLength);
        }
        int cap = proposal.plan().maxTokens();
        return Math.min(left, cap == 0 ? settings.maxTokens() : cap);
    }

    private List<String> stop(Proposal proposal) {
        return proposal.stop() == Stop.STEP ? List.of(texts.stepEnd().text()) : List.of();
    }

    private Sample sample(int prefix, Completion completion) {
        return new Sample(
                prefix,
                texts.stepEnd().in(completion.text()),
                completion.finish() == Finish.END,
                completion.tokens(),
                completion.meanLogProbability());
    }

    private static TokenUsage usage(List<Completions> answers) {
        return new TokenUsage(
                answers.stream().mapToLong(answer -> answer.usage().prompt()).sum(),
                answers.stream().mapToLong(answer -> answer.usage().cached()).sum(),
                answers.stream().mapToLong(answer -> answer.usage().generated()).sum());
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

    /** A request and the place of its prefix in the call. */
    private record Placed(int prefix, CompletionRequest request) {}
}
