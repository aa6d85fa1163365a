package io.reckon.proposer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reckon.inference.embedded.EmbeddedModel;
import io.reckon.inference.engine.CallContext;
import io.reckon.inference.engine.EngineException.Reason;
import io.reckon.inference.engine.EngineObserver;
import io.reckon.inference.engine.EngineSettings;
import io.reckon.inference.engine.Generation.Stop;
import io.reckon.inference.engine.TokenUsage;
import io.reckon.inference.sampling.Sampling;
import io.reckon.inference.text.Attempts;
import io.reckon.inference.text.QuestionText;
import io.reckon.inference.text.Steps;
import io.reckon.proposer.proposal.Generator;
import io.reckon.proposer.proposal.GeneratorContract;
import io.reckon.proposer.proposal.Prefix;
import io.reckon.proposer.proposal.Proposal;
import io.reckon.proposer.proposal.Proposed;
import io.reckon.proposer.proposal.SamplingPlan;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EmbeddedGeneratorTest extends GeneratorContract {
    private static final Path TINY = Path.of("..", "inference", "src", "test", "resources", "tiny", "proposer");

    private static Generator generator;

    @BeforeAll
    static void load() {
        generator = new EmbeddedGenerator(tiny(), Optional.of(tiny()));
    }

    private static EmbeddedModel tiny() {
        return EmbeddedModel.load(TINY, EngineSettings.laptop(), Clock.systemUTC(), EngineObserver.none());
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
        return ask(question, Attempts.NONE, steps);
    }

    private static Proposal ask(String question, Attempts attempts, List<String> steps) {
        return new Proposal(
                new CallContext("q/1", "q", Instant.MAX),
                new QuestionText(question),
                List.of(new Prefix(attempts, new Steps(steps), 1)),
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

    @Test
    void refusesAttemptsThatFillTheContext() {
        List<String> attempt = Collections.nCopies(5, "Bob: 12 + 5 = 17");
        Proposal tooLong =
                ask("Bob has 12 apples.", Attempts.of(Collections.nCopies(4, attempt)), List.of("Bob: 1 + 1 = 2"));

        assertReason(() -> generator.propose(tooLong), Reason.INVALID_ARGUMENT);
    }

    @Test
    void aRevisionReadsQuestionAttemptsAndStepsLineByLine() {
        List<String> first = List.of("Bob: 12 + 5 = 18", "#### 18");
        List<String> own = List.of("Bob: 12 + 5 = 17");

        Proposed revision = generator.propose(ask("Bob has 12 apples.", Attempts.of(List.of(first)), own));
        Proposed sameLines = generator.propose(
                ask("Bob has 12 apples.", List.of("Bob: 12 + 5 = 18", "#### 18", "Bob: 12 + 5 = 17")));

        assertThat(revision.samples()).isEqualTo(sameLines.samples());
        assertThat(revision.usage().prompt()).isEqualTo(sameLines.usage().prompt());
    }

    @Test
    void aLongerChainFindsTheShorterOneInTheCache() {
        List<String> first = List.of("Dan: 44 + 31 = 75", "Dan: 75 - 3 = 72", "#### 72");
        generator.propose(ask("Dan has 44 pears.", Attempts.of(List.of(first)), List.of()));

        TokenUsage usage = generator
                .propose(ask("Dan has 44 pears.", Attempts.of(List.of(first, List.of("#### 75"))), List.of()))
                .usage();

        // the new attempt has 4 tokens; up to a block of old ones is computed again
        assertThat(usage.prompt() - usage.cached()).isLessThanOrEqualTo(4 + 9);
    }

    @Test
    void refusesAttemptsWhereThereIsNoRevisionModel() {
        try (Generator base = new EmbeddedGenerator(tiny(), Optional.empty())) {
            Proposal revision = ask("Bob has 12 apples.", Attempts.of(List.of(List.of("#### 3"))), List.of());

            assertReason(() -> base.propose(revision), Reason.FAILED_PRECONDITION);
            assertThatThrownBy(() -> base.propose(revision)).hasMessageContaining("put one into the folder");
            assertThat(base.revisionModel()).isEmpty();
        }
    }
}
