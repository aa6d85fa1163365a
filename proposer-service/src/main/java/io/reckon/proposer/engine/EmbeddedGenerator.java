package io.reckon.proposer.engine;

import io.reckon.inference.embedded.EmbeddedModel;
import io.reckon.inference.engine.Continuation;
import io.reckon.inference.engine.EngineException;
import io.reckon.inference.engine.EngineException.Reason;
import io.reckon.inference.engine.Generation;
import io.reckon.inference.engine.Outcome;
import io.reckon.inference.model.ModelIdentity;
import io.reckon.inference.sampling.RandomStream;
import io.reckon.inference.text.Encoded;
import io.reckon.inference.text.Steps;
import io.reckon.inference.text.Tokens;
import io.reckon.proposer.proposal.Generator;
import io.reckon.proposer.proposal.Prefix;
import io.reckon.proposer.proposal.Proposal;
import io.reckon.proposer.proposal.Proposed;
import io.reckon.proposer.proposal.Sample;
import java.util.ArrayList;
import java.util.List;

/** A generator whose model runs inside this process. */
public final class EmbeddedGenerator implements Generator {
    private final EmbeddedModel model;

    /** Takes over the model: closing the generator closes it. */
    public EmbeddedGenerator(EmbeddedModel model) {
        this.model = model;
    }

    @Override
    public Proposed propose(Proposal proposal) {
        Encoded prompt = model.promptForm().prompt(proposal.question().value());
        if (!prompt.unknownWords().isEmpty()) {
            throw new EngineException(
                    Reason.INVALID_ARGUMENT,
                    "question contains words the model does not know: " + String.join(", ", prompt.unknownWords()));
        }
        RandomStream stream = new RandomStream(proposal.plan().seed());
        List<Generation> generations = new ArrayList<>();
        for (Prefix prefix : proposal.prefixes()) {
            generations.add(generation(proposal, prefix, prompt, stream.part(generations.size())));
        }
        Outcome<Continuation> outcome =
                model.engine().generate(proposal.context(), generations).await();
        return new Proposed(samples(proposal.prefixes(), outcome.results()), outcome.usage());
    }

    private Generation generation(Proposal proposal, Prefix prefix, Encoded prompt, RandomStream stream) {
        int[] steps = model.tokenizer().encodeNextLine(prefix.steps().text()).tokens();
        int cap = proposal.plan().maxTokens();
        return new Generation(
                Tokens.concat(prompt.tokens(), steps),
                prefix.samples(),
                proposal.plan().sampling(),
                proposal.stop(),
                cap == 0 ? model.config().newTokens() : cap,
                stream);
    }

    private static List<Sample> samples(List<Prefix> prefixes, List<Continuation> continuations) {
        List<Sample> samples = new ArrayList<>();
        for (int prefix = 0; prefix < prefixes.size(); prefix++) {
            for (int i = 0; i < prefixes.get(prefix).samples(); i++) {
                samples.add(sample(prefix, continuations.get(samples.size())));
            }
        }
        return samples;
    }

    private static Sample sample(int prefix, Continuation continuation) {
        return new Sample(
                prefix,
                Steps.in(continuation.text()),
                continuation.finish() == Continuation.Finish.END,
                continuation.tokens(),
                continuation.meanLogProbability());
    }

    @Override
    public ModelIdentity model() {
        return model.identity();
    }

    @Override
    public void close() {
        model.close();
    }
}
