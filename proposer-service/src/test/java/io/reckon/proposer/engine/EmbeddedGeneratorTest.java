package io.reckon.proposer.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reckon.inference.embedded.EmbeddedModel;
import io.reckon.inference.engine.CallContext;
import io.reckon.inference.engine.EngineException.Reason;
import io.reckon.inference.engine.EngineObserver;
import io.reckon.inference.engine.EngineSettings;
import io.reckon.inference.engine.Generation.Stop;
import io.reckon.inference.sampling.Sampling;
import io.reckon.inference.text.QuestionText;
import io.reckon.inference.text.Steps;
import io.reckon.proposer.proposal.Generator;
import io.reckon.proposer.proposal.GeneratorContract;
import io.reckon.proposer.proposal.Prefix;
import io.reckon.proposer.proposal.Proposal;
import io.reckon.proposer.proposal.SamplingPlan;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EmbeddedGeneratorTest extends GeneratorContract {
    private static final Path TINY = Path.of("..", "inference", "src", "test", "resources", "tiny", "proposer");

    private static Generator generator;

    @BeforeAll
    static void load() {
        generator = new EmbeddedGenerator(
                EmbeddedModel.load(TINY, EngineSettings.laptop(), Clock.systemUTC(), EngineObserver.none()));
    }

    @AfterAll
    static void close() {
        generator.close();
    }

    @Override
    protected Generator generator() {
        return generator;
    }

    private static Proposal ask(String question, List<String> steps) {
        return new Proposal(
                new CallContext("q/1", "q", Instant.MAX),
                new QuestionText(question),
                List.of(new Prefix(new Steps(steps), 1)),
                Stop.STEP,
                new SamplingPlan(Sampling.at(1), 0, 1));
    }

    @Test
    void refusesAQuestionWithUnknownWords() {
        assertThatThrownBy(() -> generator.propose(ask("Bob zorks </s> 12 apples.", List.of())))
                .hasMessage("question contains words the model does not know: zorks, <, s, >");
    }

    @Test
    void refusesStepsThatFillTheContext() {
        Proposal tooLong = ask("Bob has 12 apples.", Collections.nCopies(20, "Bob: 12 + 5 = 17"));

        assertReason(() -> generator.propose(tooLong), Reason.INVALID_ARGUMENT);
    }
}
