package io.reckon.proposer.engine.openai;

import io.reckon.inference.engine.EngineException;
import io.reckon.inference.engine.EngineException.Reason;
import io.reckon.inference.engine.Generation.Stop;
import io.reckon.inference.sampling.RandomStream;
import io.reckon.inference.text.PromptWriter;
import io.reckon.inference.text.Tokens;
import io.reckon.proposer.proposal.Prefix;
import io.reckon.proposer.proposal.Proposal;
import java.util.ArrayList;
import java.util.List;

/** Cuts calls into requests, each with a seed that depends on its place in the call alone. */
record RequestPlan(CompletionSettings settings, PromptWriter texts) {
    /**
     * Returns the requests that bring all samples, by prefix, then by sample.
     *
     * @param contextLength tokens that a sequence may have
     * @throws EngineException INVALID_ARGUMENT where a prefix fills the context or cannot be written
     */
    List<Placed> requests(Proposal proposal, int contextLength) {
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

    /**
     * A request.
     *
     * @param prefix place of its prefix in the call
     */
    record Placed(int prefix, CompletionRequest request) {}
}
