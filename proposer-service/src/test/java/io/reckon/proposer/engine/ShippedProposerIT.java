package io.reckon.proposer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reckon.inference.embedded.EmbeddedModel;
import io.reckon.inference.engine.CallContext;
import io.reckon.inference.engine.EngineObserver;
import io.reckon.inference.engine.EngineSettings;
import io.reckon.inference.engine.Generation.Stop;
import io.reckon.inference.sampling.Sampling;
import io.reckon.inference.text.QuestionText;
import io.reckon.inference.text.Steps;
import io.reckon.proposer.proposal.Generator;
import io.reckon.proposer.proposal.Prefix;
import io.reckon.proposer.proposal.Proposal;
import io.reckon.proposer.proposal.Sample;
import io.reckon.proposer.proposal.SamplingPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The proposer that is shipped, on held-out questions. */
class ShippedProposerIT {
    private static final Path MODELS = Path.of("..", "models");
    private static final int QUESTIONS = 40;
    private static final int SAMPLES = 8;
    private static final Steps NONE = new Steps(List.of());

    private static Generator generator;
    private static List<JsonNode> questions;

    @BeforeAll
    static void load() throws IOException {
        generator = new EmbeddedGenerator(
                EmbeddedModel.load(
                        MODELS.resolve("proposer"), EngineSettings.laptop(), Clock.systemUTC(), EngineObserver.none()),
                Optional.empty());
        ObjectMapper json = new ObjectMapper();
        questions = new ArrayList<>();
        try (Stream<String> lines = Files.lines(MODELS.resolve("questions").resolve("test.jsonl"))) {
            for (String line : lines.limit(QUESTIONS).toList()) {
                questions.add(json.readTree(line));
            }
        }
    }

    @AfterAll
    static void close() {
        generator.close();
    }

    private static List<Sample> propose(JsonNode question, Stop stop, Prefix prefix) {
        Proposal proposal = new Proposal(
                new CallContext(
                        question.path("id").asText(), question.path("id").asText(), Instant.MAX),
                new QuestionText(question.path("question").asText()),
                List.of(prefix),
                stop,
                new SamplingPlan(Sampling.at(1), 0, 7));
        return generator.propose(proposal).samples();
    }

    @Test
    void solvesAboutHalfOfTheHeldOutQuestions() {
        int finished = 0;
        int right = 0;
        for (JsonNode question : questions) {
            String answer = "#### " + question.path("answer").asText();
            for (Sample sample : propose(question, Stop.SOLUTION, new Prefix(NONE, SAMPLES))) {
                finished += sample.finished() ? 1 : 0;
                right += sample.finished() && sample.steps().lines().getLast().equals(answer) ? 1 : 0;
            }
        }

        double samples = QUESTIONS * SAMPLES;
        assertThat(finished / samples).isGreaterThan(0.95);
        assertThat(right / samples).isBetween(0.3, 0.65);
    }

    @Test
    void goesOnStepByStepToAnAnswer() {
        JsonNode question = questions.getFirst();
        List<String> steps = new ArrayList<>();
        Sample last;
        do {
            last = propose(question, Stop.STEP, new Prefix(new Steps(steps), 1)).getFirst();
            assertThat(last.steps().lines()).hasSize(1);
            steps.addAll(last.steps().lines());
        } while (!last.finished() && steps.size() < 20);

        assertThat(steps.getLast()).matches("#### [0-9]+");
    }

    @Test
    void samplesTheSameAloneAndInABatch() {
        JsonNode question = questions.get(1);
        List<Steps> batch = propose(question, Stop.SOLUTION, new Prefix(NONE, 48)).stream()
                .map(Sample::steps)
                .toList();

        for (int samples = 1; samples <= 4; samples++) {
            assertThat(propose(question, Stop.SOLUTION, new Prefix(NONE, samples)))
                    .extracting(Sample::steps)
                    .isEqualTo(batch.subList(0, samples));
        }
    }
}
