package io.reckon.proposer.engine;

import io.reckon.inference.engine.Generation.Stop;
import io.reckon.inference.engine.TokenUsage;
import io.reckon.inference.model.ModelIdentity;
import io.reckon.inference.sampling.RandomStream;
import io.reckon.inference.scripted.Latency;
import io.reckon.inference.scripted.ScriptedSolution;
import io.reckon.inference.text.Steps;
import io.reckon.proposer.proposal.Generator;
import io.reckon.proposer.proposal.Prefix;
import io.reckon.proposer.proposal.Proposal;
import io.reckon.proposer.proposal.Proposed;
import io.reckon.proposer.proposal.Sample;
import java.util.ArrayList;
import java.util.List;

/**
 * A stand-in without a model, for load, fault and contract tests: writes the {@link ScriptedSolution} of a question, with
 * slips whose number and place follow from question, steps, seed and place alone. A word counts as a token.
 */
public final class ScriptedGenerator implements Generator {
    private static final ModelIdentity MODEL = new ModelIdentity(
            "scripted proposer", "870402be92c2ab338bc58aac5d2045ba4058d5bd967f02d37fbc75e385b283ec", 1_000_000);
    private static final double LOG_PROBABILITY = -0.5;
    private static final int MOST_SLIP = 9;

    private final Latency latency;
    private final double accuracy;

    /**
     * Makes a generator.
     *
     * @param latency time that a call takes
     * @param accuracy share of whole solutions that are right, in [0, 1]
     */
    public ScriptedGenerator(Latency latency, double accuracy) {
        if (!(accuracy >= 0 && accuracy <= 1)) {
            throw new IllegalArgumentException("accuracy must be 0 to 1, but is " + accuracy);
        }
        this.latency = latency;
        this.accuracy = accuracy;
    }

    @Override
    public Proposed propose(Proposal proposal) {
        latency.pass(proposal.context());
        ScriptedSolution solution = new ScriptedSolution(proposal.question().value());
        RandomStream stream = new RandomStream(proposal.plan().seed());
        List<Sample> samples = new ArrayList<>();
        long prompt = 0;
        for (int i = 0; i < proposal.prefixes().size(); i++) {
            Prefix prefix = proposal.prefixes().get(i);
            prompt += words(List.of(proposal.question().value()))
                    + words(prefix.steps().lines());
            for (int sample = 0; sample < prefix.samples(); sample++) {
                samples.add(sample(proposal, i, solution, stream.part(i).part(sample)));
            }
        }
        long generated = samples.stream().mapToLong(Sample::generatedTokens).sum();
        return new Proposed(samples, new TokenUsage(prompt, 0, generated));
    }

    private Sample sample(Proposal proposal, int place, ScriptedSolution solution, RandomStream stream) {
        List<String> before = proposal.prefixes().get(place).steps().lines();
        List<String> steps = new ArrayList<>(before);
        int cap = proposal.plan().maxTokens() == 0
                ? Integer.MAX_VALUE
                : proposal.plan().maxTokens();
        int most = proposal.stop() == Stop.STEP ? 1 : solution.length() + 1;
        while (!ScriptedSolution.isFinished(steps) && steps.size() - before.size() < most) {
            String step = solution.next(steps, slip(proposal, solution, stream, steps.size()));
            if (words(steps.subList(before.size(), steps.size())) + words(List.of(step)) > cap) {
                break;
            }
            steps.add(step);
        }
        List<String> added = steps.subList(before.size(), steps.size());
        boolean finished = ScriptedSolution.isFinished(steps);
        return new Sample(place, new Steps(added), finished, words(added), added.isEmpty() ? 0 : LOG_PROBABILITY);
    }

    /** Greedy decoding never slips; else each step is right with the probability that makes whole solutions so. */
    private int slip(Proposal proposal, ScriptedSolution solution, RandomStream stream, int step) {
        boolean greedy = proposal.plan().sampling().temperature() == 0;
        double stepAccuracy = Math.pow(accuracy, 1.0 / solution.length());
        double draw = stream.uniform(step);
        if (greedy || draw < stepAccuracy) {
            return 0;
        }
        return 1 + (int) ((draw - stepAccuracy) / (1 - stepAccuracy) * MOST_SLIP);
    }

    private static int words(List<String> lines) {
        return lines.stream()
                .mapToInt(line -> line.strip().split("\\s+").length)
                .sum();
    }

    @Override
    public ModelIdentity model() {
        return MODEL;
    }

    @Override
    public void close() {}
}
