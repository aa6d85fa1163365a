package io.reckon.verifier.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.reckon.inference.embedded.EmbeddedModel;
import io.reckon.inference.engine.CallContext;
import io.reckon.inference.engine.EngineException.Reason;
import io.reckon.inference.engine.EngineObserver;
import io.reckon.inference.engine.EngineSettings;
import io.reckon.inference.engine.TokenUsage;
import io.reckon.inference.reward.RewardFormat;
import io.reckon.inference.text.QuestionText;
import io.reckon.inference.text.Steps;
import io.reckon.verifier.score.RewardModel;
import io.reckon.verifier.score.RewardModelContract;
import io.reckon.verifier.score.Rollout;
import io.reckon.verifier.score.Scoring;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EmbeddedRewardModelTest extends RewardModelContract {
    private static final Path TINY = Path.of("..", "inference", "src", "test", "resources", "tiny", "verifier");

    private static RewardModel rewardModel;

    @BeforeAll
    static void load() {
        EmbeddedModel model =
                EmbeddedModel.load(TINY, EngineSettings.laptop(), Clock.systemUTC(), EngineObserver.none());
        rewardModel = new EmbeddedRewardModel(model, RewardFormat.read(model.folder()));
    }

    @AfterAll
    static void close() {
        rewardModel.close();
    }

    @Override
    protected RewardModel rewardModel() {
        return rewardModel;
    }

    @Test
    void computesOnlyTheNewStepsOfARolloutThatItHasSeen() {
        Rollout seen = rollout(false, "Dan: 44 + 31 = 75", "Dan: 75 - 3 = 72", "Dan: 72 * 2 = 144");
        rewardModel.score(scoring(Instant.MAX, seen));
        Rollout longer =
                rollout(false, "Dan: 44 + 31 = 75", "Dan: 75 - 3 = 72", "Dan: 72 * 2 = 144", "Dan: 144 + 1 = 145");

        TokenUsage usage = rewardModel.score(scoring(Instant.MAX, longer)).usage();

        // the new step has 13 tokens; up to a block of old ones is computed again
        assertThat(usage.prompt() - usage.cached()).isLessThanOrEqualTo(13 + 9);
    }

    @Test
    void revisionsOfAChainShareWhatTheyHaveInView() {
        rewardModel.score(scoring(Instant.MAX, revision("Dan: 44 + 31 = 75")));

        TokenUsage usage = rewardModel
                .score(scoring(Instant.MAX, revision("Dan: 44 + 31 = 76")))
                .usage();

        // the step has 12 tokens and the end token; up to a block of old ones is computed again
        assertThat(usage.prompt() - usage.cached()).isLessThanOrEqualTo(13 + 9);
    }

    @Test
    void refusesAQuestionWithUnknownWords() {
        Scoring unknown = new Scoring(
                new CallContext("q/1", "q", Instant.MAX),
                new QuestionText("Bob zorks."),
                List.of(rollout(false, "Bob: 1 + 1 = 2")));

        assertReason(() -> rewardModel.score(unknown), Reason.INVALID_ARGUMENT);
    }

    @Test
    void refusesARolloutThatExceedsTheContext() {
        Rollout tooLong = new Rollout(new Steps(Collections.nCopies(20, "Bob: 12 + 5 = 17")), false);

        assertReason(() -> rewardModel.score(scoring(Instant.MAX, tooLong)), Reason.INVALID_ARGUMENT);
    }
}
