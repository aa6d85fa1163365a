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
import java.util.Optional;

/**
 * A generator whose models run inside this process. A revision reads the question, then the earlier attempts line by line,
 * then its own steps; so revisions of one question share its beginning in the cache, and those of one chain more.
 */
public final class EmbeddedGenerator implements Generator {
    private final EmbeddedModel base;
    private final Optional<EmbeddedModel> revision;

    /**
     * Takes over the models: closing the generator closes them.
     *
     * @param revision samples revisions; empty: they are refused
     */
    public EmbeddedGenerator(EmbeddedModel base, Optional<EmbeddedModel> revision) {
        this.base = base;
        this.revision = revision;
    }

    @Override
    public Proposed propose(Proposal proposal) {
        EmbeddedModel model = proposal.revises() ? revision.orElseThrow(EmbeddedGenerator::noRevisionModel) : base;
        Encoded prompt = model.promptForm().prompt(proposal.question().value());
        if (!prompt.unknownWords().isEmpty()) {
            throw new EngineException(
                    Reason.INVALID_ARGUMENT,
                    "question contains words the model does not know: " + String.join(", ", prompt.unknownWords()));
        }
        List<Generation> generations = new ArrayList<>();
        for (int place = 0; place < proposal.prefixes().size(); place++) {
            generations.add(generation(model, proposal, place, prompt));
        }
        Outcome<Continuation> outcome =
                model.engine().generate(proposal.context(), generations).await();
        return new Proposed(samples(proposal.prefixes(), outcome.results()), outcome.usage(), model.identity());
    }

    private static EngineException noRevisionModel() {
        return new EngineException(
                Reason.FAILED_PRECONDITION,
                "this proposer has no model that revises attempts; put one into the folder 'revision' beside its"
                        + " models (reckon.revision) and restart it, or use a strategy that does not revise");
    }

    private static Generation generation(EmbeddedModel model, Proposal proposal, int place, Encoded prompt) {
        Prefix prefix = proposal.prefixes().get(place);
        String lines = prefix.attempts().singleLines().text()
                + prefix.steps().singleLines().text();
        int[] steps = model.tokenizer().encodeNextLine(lines).tokens();
        RandomStream stream = new RandomStream(proposal.plan().seed()).part(place);
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
        return base.identity();
    }

    @Override
    public Optional<ModelIdentity> revisionModel() {
        return revision.map(EmbeddedModel::identity);
    }

    @Override
    public void close() {
        base.close();
        revision.ifPresent(EmbeddedModel::close);
    }
}
