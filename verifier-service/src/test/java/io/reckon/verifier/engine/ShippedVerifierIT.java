package io.reckon.verifier.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reckon.inference.embedded.EmbeddedModel;
import io.reckon.inference.engine.CallContext;
import io.reckon.inference.engine.EngineObserver;
import io.reckon.inference.engine.EngineSettings;
import io.reckon.inference.reward.RewardFormat;
import io.reckon.inference.text.QuestionText;
import io.reckon.inference.text.Steps;
import io.reckon.verifier.score.RewardModel;
import io.reckon.verifier.score.Rollout;
import io.reckon.verifier.score.RolloutScore;
import io.reckon.verifier.score.Scoring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The process reward model that is shipped, on held-out questions. */
class ShippedVerifierIT {
    private static final Path MODELS = Path.of("..", "models");
    private static final int QUESTIONS = 60;

    private static RewardModel rewardModel;
    private static List<JsonNode> questions;

    @BeforeAll
    static void load() throws IOException {
        EmbeddedModel model = EmbeddedModel.load(
                MODELS.resolve("verifier"), EngineSettings.laptop(), Clock.systemUTC(), EngineObserver.none());
        rewardModel = new EmbeddedRewardModel(model, RewardFormat.read(model.folder()));
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
        rewardModel.close();
    }

    /** The same solution with the result of its first line too large by one. */
    private static List<String> withSlip(List<String> solution) {
        List<String> slipped = new ArrayList<>(solution);
        String first = solution.getFirst();
        int result = first.lastIndexOf(' ') + 1;
        slipped.set(0, first.substring(0, result) + (Integer.parseInt(first.substring(result)) + 1));
        return slipped;
    }

    @Test
    void tellsRightStepsFromSlips() {
        int ahead = 0;
        for (JsonNode question : questions) {
            List<String> right = question.path("solution").asText().lines().toList();
            List<RolloutScore> scores = rewardModel
                    .score(new Scoring(
                            new CallContext("call", question.path("id").asText(), Instant.MAX),
                            new QuestionText(question.path("question").asText()),
                            List.of(
                                    new Rollout(new Steps(right), true),
                                    new Rollout(new Steps(withSlip(right)), true))))
                    .scores();
            ahead += scores.get(0).steps().getFirst() > scores.get(1).steps().getFirst() ? 1 : 0;
        }

        assertThat(ahead / (double) QUESTIONS).isGreaterThan(0.95);
    }
}
