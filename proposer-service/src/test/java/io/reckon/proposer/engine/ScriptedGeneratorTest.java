package io.reckon.proposer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.reckon.inference.engine.CallContext;
import io.reckon.inference.engine.Generation.Stop;
import io.reckon.inference.sampling.Sampling;
import io.reckon.inference.scripted.Latency;
import io.reckon.inference.scripted.Ledger;
import io.reckon.inference.scripted.ScriptedSolution;
import io.reckon.inference.text.Attempts;
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
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScriptedGeneratorTest extends GeneratorContract {
    private static final Latency LATENCY = new Latency(Duration.ofMillis(1), Clock.systemUTC());

    private static final String QUESTION = "How many apples does Bob have?";
    private static final String RIGHT = "#### " + new ScriptedSolution(QUESTION).answer();

    private final Generator generator =
            new ScriptedGenerator(LATENCY, new ScriptedSkill(0.4, 0.3, 0.2), Ledger.in(Optional.empty()));

    @Override
    protected Generator generator() {
        return generator;
    }

    private double rightOnes(Attempts attempts) {
        Proposal proposal = new Proposal(
                new CallContext("q/1", "q", Instant.MAX),
                new QuestionText(QUESTION),
                List.of(new Prefix(attempts, new Steps(List.of()), 1_000)),
                Stop.SOLUTION,
                new SamplingPlan(Sampling.at(1), 0, 11));
        return generator.propose(proposal).samples().stream()
                        .filter(sample -> sample.steps().lines().getLast().equals(RIGHT))
                        .count()
                / 1_000.0;
    }

    @Test
    void writesAsManyRightSolutionsAsConfigured() {
        assertThat(rightOnes(Attempts.NONE)).isCloseTo(0.4, within(0.06));
    }

    @Test
    void revisionsImproveAndRegressAsConfigured() {
        List<String> right = List.of(RIGHT);
        List<String> wrong = List.of("#### 1000000");

        assertThat(rightOnes(Attempts.of(List.of(right, wrong)))).isCloseTo(0.3, within(0.06));
        assertThat(rightOnes(Attempts.of(List.of(wrong, right)))).isCloseTo(0.8, within(0.06));
    }

    @Test
    void refusesASkillThatIsNoShare() {
        assertThatThrownBy(() -> new ScriptedSkill(1.5, 0, 0)).hasMessage("accuracy must be 0 to 1, but is 1.5");
        assertThatThrownBy(() -> new ScriptedSkill(0, 0, -1)).hasMessage("regression must be 0 to 1, but is -1.0");
    }
}
