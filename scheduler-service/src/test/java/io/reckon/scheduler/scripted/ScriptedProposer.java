package io.reckon.scheduler.scripted;

import io.reckon.scheduler.budget.Usage;
import io.reckon.scheduler.search.Branch;
import io.reckon.scheduler.search.Proposal;
import io.reckon.scheduler.search.ProposeCall;
import io.reckon.scheduler.search.Proposer;
import io.reckon.scheduler.search.Sample;
import io.reckon.scheduler.search.StopAt;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A proposer without a model: solutions of 1 to 5 steps that depend on the call's seed, the prefix with the attempts
 * before it, and the place in the call only, within the call's token cap. Answers are small numbers, so that votes meet.
 */
public final class ScriptedProposer implements Proposer {

    public static final String DIGEST = "a".repeat(64);
    public static final String REVISION_DIGEST = "e".repeat(64);

    private final Tokens tokens;
    private final Faults faults;
    private final Ledger ledger;

    public ScriptedProposer(Tokens tokens, Faults faults, Ledger ledger) {
        this.tokens = tokens;
        this.faults = faults;
        this.ledger = ledger;
    }

    @Override
    public Proposal propose(ProposeCall call) {
        faults.beforeWork(call.context().callId(), "proposer");
        List<Sample> samples = new ArrayList<>();
        long promptTokens = (long) tokens.ofQuestion(call.context().question())
                * tokens.questions(call.branches().size(), call.samples());
        int started = 0;
        for (int prefix = 0; prefix < call.branches().size(); prefix++) {
            Branch branch = call.branches().get(prefix);
            List<String> steps = branch.rollout().steps();
            promptTokens +=
                    (long) branch.samples() * tokens.ofAll(call.context().question(), branch.rollout());
            started += steps.isEmpty() ? branch.samples() : 0;
            for (int place = 0; place < branch.samples(); place++) {
                SplittableRandom random = ContentHash.random(
                        call.sampling().seed(),
                        call.context().question(),
                        branch.rollout().attempts(),
                        steps,
                        prefix,
                        place);
                samples.add(sample(prefix, steps.size(), call, random));
            }
        }
        long generated = samples.stream().mapToLong(Sample::generatedTokens).sum();
        Tokens.requireCovered(
                call.context(),
                promptTokens + (long) call.samples() * call.sampling().maxTokens());
        ledger.proposed(promptTokens + generated, started);
        faults.afterWork(call.context().callId(), "proposer");
        String digest = call.branches().getFirst().rollout().revises() ? REVISION_DIGEST : DIGEST;
        return new Proposal(samples, new Usage(promptTokens, 0, generated, promptTokens + generated), digest);
    }

    private Sample sample(int prefix, int stepsBefore, ProposeCall call, SplittableRandom random) {
        List<String> steps = new ArrayList<>();
        boolean finished = false;
        int left = call.sampling().maxTokens();
        while (!finished) {
            finished = stepsBefore + steps.size() >= 1 && random.nextInt(5) < stepsBefore + steps.size();
            String step = finished
                    ? "#### " + (40 + random.nextInt(4))
                    : "Ann: " + random.nextInt(90) + " + " + random.nextInt(90) + " = " + random.nextInt(180);
            int cost = tokens.of(List.of(step));
            if (cost > left) {
                return new Sample(prefix, steps, false, call.sampling().maxTokens());
            }
            left -= cost;
            steps.add(step);
            if (call.stopAt() == StopAt.STEP) {
                break;
            }
        }
        return new Sample(prefix, steps, finished, call.sampling().maxTokens() - left);
    }
}
