package io.reckon.verifier.engine.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.reckon.inference.engine.EngineException;
import io.reckon.inference.engine.EngineException.Reason;
import io.reckon.inference.model.ModelException;
import io.reckon.inference.remote.RemoteObserver;
import io.reckon.inference.remote.RemoteSettings;
import io.reckon.inference.remote.RemoteSettings.Limits;
import io.reckon.inference.remote.RemoteSettings.Stated;
import io.reckon.inference.text.PromptTemplates;
import io.reckon.inference.text.PromptWriter;
import io.reckon.inference.text.StepEnd;
import io.reckon.verifier.engine.likelihood.ScriptedLikelihoodServer.Answer;
import io.reckon.verifier.score.RewardModel;
import io.reckon.verifier.score.RewardModelContract;
import io.reckon.verifier.score.Rollout;
import io.reckon.verifier.score.RolloutScore;
import io.reckon.verifier.score.Scored;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class LikelihoodRewardModelTest extends RewardModelContract {
    private static final Path FOLDER = Path.of("..", "inference", "src", "test", "resources", "chat");
    private static final Rollout TWO_STEPS = rollout(false, "Bob: 12 + 5 = 17", "Cara: 17 - 2 = 15");

    private ScriptedLikelihoodServer server;
    private RewardModel rewardModel;

    @BeforeEach
    void open() throws IOException {
        server = new ScriptedLikelihoodServer();
        rewardModel = rewardModel(ScriptedLikelihoodServer.MODEL, Duration.ofSeconds(20));
    }

    @AfterEach
    void close() {
        rewardModel.close();
        server.close();
    }

    private RewardModel rewardModel(String model, Duration timeout) {
        RemoteSettings remote = new RemoteSettings(
                List.of(server.address()),
                model,
                Optional.empty(),
                new Stated(OptionalLong.of(1_000_000), OptionalInt.empty()),
                new Limits(16, timeout, Duration.ofSeconds(5), Duration.ofMillis(50)));
        return LikelihoodRewardModel.open(remote, prompts(), RemoteObserver.none(), Clock.systemUTC());
    }

    private static PromptWriter prompts() {
        PromptTemplates templates =
                new PromptTemplates(Optional.of("Be right."), "{question}", "{question}\n{attempts}");
        return PromptWriter.read(FOLDER, templates, StepEnd.BLANK_LINE);
    }

    @Override
    protected RewardModel rewardModel() {
        return rewardModel;
    }

    @Test
    void theScoreOfAStepIsTheGeometricMeanOfItsTokensProbabilities() {
        RolloutScore score =
                rewardModel.score(scoring(Instant.MAX, TWO_STEPS)).scores().getFirst();

        try (PromptWriter prompts = prompts()) {
            List<Integer> sent = tokens(server.requests().getLast());
            int second = prompts.step(TWO_STEPS.steps().lines().getLast()).length;
            double sum = 0;
            for (int place = sent.size() - second; place < sent.size(); place++) {
                sum += ScriptedLikelihoodServer.logProbability(sent.subList(0, place), sent.get(place));
            }
            assertThat(score.steps().getLast()).isCloseTo(Math.exp(sum / second), within(1e-12));
        }
    }

    @Test
    void aStepScoresTheSameWhateverFollows() {
        Scored scored = rewardModel.score(scoring(Instant.MAX, TWO_STEPS, rollout(false, "Bob: 12 + 5 = 17")));

        assertThat(scored.scores().get(0).steps().getFirst())
                .isEqualTo(scored.scores().get(1).steps().getFirst());
    }

    @ParameterizedTest
    @CsvSource({"EXACT, 0", "ONE_MORE, 2"})
    void countsWhatTheServerCounts(Answer answer, int sampled) {
        server.answers(answer);
        long before = server.tokens();

        Scored scored = rewardModel.score(scoring(Instant.MAX, TWO_STEPS, TWO_STEPS));

        assertThat(scored.usage().prompt() + scored.usage().generated()).isEqualTo(server.tokens() - before);
        assertThat(scored.usage().generated()).isEqualTo(sampled);
    }

    @Test
    void asksForTheTextAndNothingMore() {
        rewardModel.score(scoring(Instant.MAX, TWO_STEPS));

        JsonNode request = server.requests().getLast();
        assertThat(request.path("echo").asBoolean()).isTrue();
        assertThat(request.path("logprobs").asInt()).isEqualTo(1);
        assertThat(request.path("max_tokens").asInt(1)).isZero();
        assertThat(request.path("prompt").path(0).isInt()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "NO_ECHO, INVALID_ARGUMENT, which is which cannot be told",
        "NO_LOG_PROBABILITIES, UNAVAILABLE, sent no log-probabilities",
        "PROBABILITIES, UNAVAILABLE, no log-probability",
        "MISCOUNT, UNAVAILABLE, but was sent",
        "TOO_MANY, RESOURCE_EXHAUSTED, busy",
        "OVERLOADED, RESOURCE_EXHAUSTED, busy",
        "TOO_LONG, INVALID_ARGUMENT, maximum context length",
        "FAILURE, UNAVAILABLE, CUDA gone",
        "NO_JSON, UNAVAILABLE, no JSON",
    })
    void aWrongAnswerEndsInAClearStatus(Answer answer, Reason reason, String message) {
        server.answers(answer);

        EngineException failure =
                catchThrowableOfType(EngineException.class, () -> rewardModel.score(scoring(Instant.MAX, TWO_STEPS)));

        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure).hasMessageContaining(message);
    }

    @Test
    void aServerThatNeverAnswersIsGivenUp() {
        try (RewardModel impatient = rewardModel(ScriptedLikelihoodServer.MODEL, Duration.ofMillis(300))) {
            server.answers(Answer.NEVER);

            assertReason(() -> impatient.score(scoring(Instant.MAX, TWO_STEPS)), Reason.UNAVAILABLE);
        }
    }

    @Test
    void refusesARolloutThatExceedsTheContext() {
        Rollout tooLong = rollout(false, "x".repeat(ScriptedLikelihoodServer.CONTEXT));

        assertReason(() -> rewardModel.score(scoring(Instant.MAX, tooLong)), Reason.INVALID_ARGUMENT);
    }

    @ParameterizedTest
    @CsvSource({"NO_ECHO", "NO_LOG_PROBABILITIES", "MISCOUNT"})
    void aServerThatCannotDoItIsRefusedAtTheStart(Answer answer) {
        server.answers(answer);

        assertThatThrownBy(() -> rewardModel(ScriptedLikelihoodServer.MODEL, Duration.ofSeconds(5)))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("is no server to work with");
    }

    private static List<Integer> tokens(JsonNode request) {
        List<Integer> tokens = new ArrayList<>();
        request.path("prompt").forEach(token -> tokens.add(token.asInt()));
        return tokens;
    }
}
