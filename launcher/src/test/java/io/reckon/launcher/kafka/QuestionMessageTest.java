package io.reckon.launcher.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.reckon.launcher.question.Question;
import io.reckon.launcher.question.Strategy;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class QuestionMessageTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void whatIsAbsentIsLeftToTheScheduler() throws Exception {
        String json = QuestionMessage.json(Question.of("q-1", "1 + 1?"));
        assertThat(JSON.readTree(json)).isEqualTo(JSON.readTree("{\"id\":\"q-1\",\"text\":\"1 + 1?\"}"));
    }

    @Test
    void targetConfidenceIsPublished() throws Exception {
        Question question = new Question(
                "q-1",
                "1 + 1?",
                OptionalInt.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                OptionalDouble.of(0.9),
                Optional.empty());

        assertThat(JSON.readTree(QuestionMessage.json(question))
                        .get("targetConfidence")
                        .asDouble())
                .isEqualTo(0.9);
    }

    @Test
    void budgetSeedAndStrategyArePublished() throws Exception {
        Question question =
                Question.of("q-1", "1 + 1?").withGenerations(8).withSeed(5).pinnedTo(Strategy.BEAM);
        assertThat(JSON.readTree(QuestionMessage.json(question)))
                .isEqualTo(JSON.readTree("{\"id\":\"q-1\",\"text\":\"1 + 1?\",\"budget\":{\"generations\":8},"
                        + "\"seed\":\"5\",\"strategy\":{\"beamSearch\":{}}}"));
    }
}
