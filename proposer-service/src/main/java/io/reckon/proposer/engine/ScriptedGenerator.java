package io.reckon.proposer.engine;

import io.reckon.inference.engine.Generation.Stop;
import io.reckon.inference.engine.TokenUsage;
import io.reckon.inference.model.ModelIdentity;
import io.reckon.inference.sampling.RandomStream;
import io.reckon.inference.scripted.Latency;
import io.reckon.inference.scripted.Ledger;
import io.reckon.inference.scripted.ScriptedSolution;
import io.reckon.inference.text.Steps;
import io.reckon.proposer.proposal.Generator;
import io.reckon.proposer.proposal.Prefix;
import io.reckon.proposer.proposal.Proposal;
import io.reckon.proposer.proposal.Proposed;
import io.reckon.proposer.proposal.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A stand-in without a model, for load, fault and contract tests: writes the {@link ScriptedSolution} of a question, with
 * slips whose number and place follow from question, attempts, steps, seed and place alone. Greedy decoding never slips;
 * else each step is right with the probability that makes whole solutions so. A word counts as a token.
 */
public final class ScriptedGenerator implements Generator {
    private static final ModelIdentity MODEL = new ModelIdentity(
            "scripted proposer", "870402be92c2ab338bc58aac5d2045ba4058d5bd967f02d37fbc75e385b283ec", 1_000_000);
    private static final ModelIdentity REVISION_MODEL = new ModelIdentity(
            "scripted revision proposer",
            "2e0bea7d36b1c414220c4a778297707209a486efd3e017dde2b6d45a8d0977e2",
            1_000_000);
    private static final double LOG_PROBABILITY = -0.5;
    private static final int MOST_SLIP = 9;

    private final Latency latency;
    private final ScriptedSkill skill;
    private final Ledger ledger;

    /**
     * Makes a generator.
     *
     * @param latency time that a call takes
     * @param skill how often it is right
     * @param ledger what is spent
     */
    public ScriptedGenerator(Latency latency, ScriptedSkill skill, Ledger ledger) {
        this.latency = latency;
        this.skill = skill;
        this.ledger = ledger;
    }

    @Override
    public Proposed propose(Proposal proposal) {
        ScriptedSolution solution = new ScriptedSolution(proposal.question().value());
        RandomStream stream = new RandomStream(proposal.plan().seed());
        List<Sample> samples = new ArrayList<>();
        long prompt = 0;
        for (int i = 0; i < proposal.prefixes().size(); i++) {
            Prefix prefix = proposal.prefixes().get(i);
            prompt += words(List.of(proposal.question().value()))
                    + words(prefix.attempts().text().lines().toList())
                    + words(prefix.steps().lines());
            RandomStream place = stream.part(i);
            if (prefix.revises()) {
                place = place.part(
                        ScriptedSolution.stream(prefix.attempts().text()).seed());
            }
            for (int sample = 0; sample < prefix.samples(); sample++) {
                samples.add(sample(proposal, i, solution, place.part(sample)));
            }
        }
        long generated = samples.stream().mapToLong(Sample::generatedTokens).sum();
        proposal.context().requireCovered(prompt + generated);
        TokenUsage usage = new TokenUsage(prompt, 0, generated);
        ledger.enter(proposal.context(), usage);
        latency.pass(proposal.context());
        return new Proposed(samples, usage, proposal.revises() ? REVISION_MODEL : MODEL);
    }

    private Sample sample(Proposal proposal, int place, ScriptedSolution solution, RandomStream stream) {
        Prefix prefix = proposal.prefixes().get(place);
        List<String> before = prefix.steps().lines();
        boolean greedy = proposal.plan().sampling().temperature() == 0;
        double stepAccuracy = greedy ? 1 : Math.pow(skill.of(solution, prefix.attempts()), 1.0 / solution.length());
        List<String> steps = new ArrayList<>(before);
        int cap = proposal.plan().maxTokens() == 0
                ? Integer.MAX_VALUE
                : proposal.plan().maxTokens();
        int most = proposal.stop() == Stop.STEP ? 1 : solution.length() + 1;
        while (!ScriptedSolution.isFinished(steps) && steps.size() - before.size() < most) {
            String step = solution.next(steps, slip(stepAccuracy, stream.uniform(steps.size())));
            if (words(steps.subList(before.size(), steps.size())) + words(List.of(step)) > cap) {
                break;
            }
            steps.add(step);
        }
        List<String> added = steps.subList(before.size(), steps.size());
        boolean finished = ScriptedSolution.isFinished(steps);
        return new Sample(place, new Steps(added), finished, words(added), added.isEmpty() ? 0 : LOG_PROBABILITY);
    }

    /** What a draw adds to the right result; nothing in the share of steps that are right. */
    private static int slip(double stepAccuracy, double draw) {
        if (draw < stepAccuracy) {
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
    public Optional<ModelIdentity> revisionModel() {
        return Optional.of(REVISION_MODEL);
    }

    @Override
    public void close() {}
}
