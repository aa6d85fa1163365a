package io.reckon.proposer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.reckon.inference.engine.CallContext;
import io.reckon.inference.engine.Generation.Stop;
import io.reckon.inference.sampling.Sampling;
import io.reckon.inference.scripted.Latency;
import io.reckon.inference.scripted.ScriptedSolution;
import io.reckon.inference.text.QuestionText;
import io.reckon.inference.text.Steps;
import io.reckon.proposer.proposal.Generator;
import io.reckon.proposer.proposal.GeneratorContract;
import io.reckon.proposer.proposal.Prefix;
import io.reckon.proposer.proposal.Proposal;
import io.reckon.proposer.proposal.SamplingPlan;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptedGeneratorTest extends GeneratorContract {
    private static final Latency LATENCY = new Latency(Duration.ofMillis(1), Clock.systemUTC());

    private final Generator generator = new ScriptedGenerator(LATENCY, 0.4);

    @Override
    protected Generator generator() {
        return generator;
    }

    @Test
    void writesAsManyRightSolutionsAsConfigured() {
        String question = "How many apples does Bob have?";
        Proposal proposal = new Proposal(
                new CallContext("q/1", "q", Instant.MAX),
                new QuestionText(question),
                List.of(new Prefix(new Steps(List.of()), 1_000)),
                Stop.SOLUTION,
                new SamplingPlan(Sampling.at(1), 0, 11));
        String right = "#### " + new ScriptedSolution(question).answer();

        long rightOnes = generator.propose(proposal).samples().stream()
                .filter(sample -> sample.steps().lines().getLast().equals(right))
                .count();

        assertThat(rightOnes / 1_000.0).isCloseTo(0.4, within(0.06));
    }

    @Test
    void refusesAnAccuracyThatIsNoShare() {
        assertThatThrownBy(() -> new ScriptedGenerator(LATENCY, 1.5)).hasMessage("accuracy must be 0 to 1, but is 1.5");
    }
}
