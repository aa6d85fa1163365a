package io.reckon.verifier.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reckon.inference.engine.TokenUsage;
import io.reckon.inference.model.ModelIdentity;
import io.reckon.proto.verifier.v1.Attempt;
import io.reckon.proto.verifier.v1.Rollout;
import io.reckon.proto.verifier.v1.ScoreRequest;
import io.reckon.proto.verifier.v1.ScoreResponse;
import io.reckon.verifier.score.RolloutScore;
import io.reckon.verifier.score.Scored;
import io.reckon.verifier.score.Scoring;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScoringMapperTest {
    private static ScoreRequest.Builder request() {
        return ScoreRequest.newBuilder()
                .setCallId("q/1")
                .setQuestionId("q")
                .setQuestion("Bob has 12 apples.")
                .addRollouts(Rollout.newBuilder().addSteps("#### 17").setFinished(true));
    }

    @Test
    void readsARequest() {
        Scoring scoring = ScoringMapper.scoring(request().build());

        assertThat(scoring.rollouts().getFirst().finished()).isTrue();
        assertThat(scoring.rollouts().getFirst().steps().lines()).containsExactly("#### 17");
    }

    @Test
    void readsAttempts() {
        ScoreRequest.Builder request = request();
        request.getRolloutsBuilder(0).addAttempts(attempt("a", "b"));

        assertThat(ScoringMapper.scoring(request.build())
                        .rollouts()
                        .getFirst()
                        .attempts()
                        .text())
                .isEqualTo("a\nb\n");
    }

    private static Attempt attempt(String... steps) {
        return Attempt.newBuilder().addAllSteps(List.of(steps)).build();
    }

    @Test
    void writesAResponse() {
        Scored scored = new Scored(List.of(new RolloutScore(List.of(0.5, 0.25))), new TokenUsage(40, 10, 1));

        ScoreResponse response = ScoringMapper.response(scored, new ModelIdentity("model", "d1", 1_000));

        assertThat(response.getScores(0).getStepScoresList()).containsExactly(0.5, 0.25);
        assertThat(response.getScores(0).getOutcomeScore()).isEqualTo(0.125);
        assertThat(response.getUsage().getFlops()).isEqualTo(2 * 1_000 * 31);
        assertThat(response.getUsage().getGeneratedTokens()).isEqualTo(1);
        assertThat(response.getModelDigest()).isEqualTo("d1");
    }

    static Stream<Arguments> badRequests() {
        Rollout rollout = request().getRollouts(0);
        return Stream.of(
                bad(request -> request.setQuestion(""), "question is empty"),
                bad(ScoreRequest.Builder::clearRollouts, "no rollouts to score"),
                bad(
                        request -> request.addAllRollouts(Collections.nCopies(1_024, rollout)),
                        "at most 1024 rollouts in a call, but there are 1025"),
                bad(request -> request.addRollouts(Rollout.newBuilder()), "a rollout has no steps"),
                bad(request -> request.getRolloutsBuilder(0).addSteps(" "), "step 2 is empty"),
                bad(
                        request -> request.getRolloutsBuilder(0).addSteps("a\n\nb"),
                        "step 2 contains a blank line, or begins or ends with a line end"),
                bad(request -> request.getRolloutsBuilder(0).addAttempts(attempt()), "attempt 1 has no steps"),
                bad(
                        request -> request.getRolloutsBuilder(0).addAttempts(attempt("a\n\nb")),
                        "attempt 1, step 1 contains a blank line, or begins or ends with a line end"),
                bad(
                        request -> request.getRolloutsBuilder(0).addAllAttempts(Collections.nCopies(5, attempt("a"))),
                        "at most 4 attempts, but there are 5"),
                bad(request -> request.setDeadlineEpochMillis(-5), "deadline_epoch_millis must not be negative"));
    }

    private static Arguments bad(Consumer<ScoreRequest.Builder> change, String message) {
        ScoreRequest.Builder request = request();
        change.accept(request);
        return Arguments.of(message, request.build());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badRequests")
    void saysWhatIsWrong(String message, ScoreRequest request) {
        assertThatThrownBy(() -> ScoringMapper.scoring(request))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void refusesScoresThatAreNoProbability() {
        assertThatThrownBy(() -> new RolloutScore(List.of(1.5))).hasMessage("a score must be 0 to 1, but is 1.5");
        assertThatThrownBy(() -> new RolloutScore(List.of(Double.NaN))).hasMessageContaining("NaN");
    }
}
