package io.reckon.inference.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.reckon.inference.TinyModels;
import io.reckon.inference.cache.TokenScores;
import io.reckon.inference.embedded.EmbeddedModel;
import io.reckon.inference.engine.CallContext;
import io.reckon.inference.engine.Outcome;
import io.reckon.inference.text.Attempts;
import io.reckon.inference.text.DigitOrder;
import io.reckon.inference.text.Encoded;
import io.reckon.inference.text.QuestionText;
import io.reckon.inference.text.Steps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RewardScoringTest {
    private static final CallContext CONTEXT = new CallContext("call", "question", Instant.MAX);
    private static final QuestionText QUESTION = new QuestionText("Bob has 12 apples and sells 305 pears.");

    private static EmbeddedModel model;
    private static RewardFormat format;
    private static RewardTexts texts;

    @BeforeAll
    @BeforeContainer
    static void load() {
        model = TinyModels.load(TinyModels.VERIFIER, TinyModels.settings(8, 1_024));
        format = RewardFormat.read(model.folder());
        texts = new RewardTexts(model, format.digitOrder());
    }

    @AfterAll
    @AfterContainer
    static void close() {
        model.close();
    }

    private static RewardText rollout(boolean finished, String... steps) {
        return texts.rollout(texts.prompt(QUESTION), new Steps(List.of(steps)), finished);
    }

    private static Outcome<TokenScores> read(RewardText... rollouts) {
        List<int[]> tokens = new ArrayList<>();
        for (RewardText rollout : rollouts) {
            tokens.add(rollout.tokens());
        }
        return model.engine().read(CONTEXT, tokens).await();
    }

    @Test
    void readsTheFormat() {
        assertThat(format.digitOrder()).isEqualTo(DigitOrder.REVERSED);
        assertThat(format.score().score(2, -1, -4)).isCloseTo(1 / (1 + Math.exp(-(0.5 + 2 - 0.1 - 0.2))), within(1e-9));
    }

    @Test
    void readsNumbersFromTheirLastDigit() {
        Encoded reversed = texts.prompt(new QuestionText("Bob has 12"));

        assertThat(reversed.tokens())
                .isEqualTo(model.promptForm().prompt("Bob has 21").tokens());
    }

    @Test
    void closesTheLastStepOfAFinishedRolloutWithTheEndToken() {
        assertThat(rollout(true, "#### 12").tokens()).endsWith(2);
        assertThat(rollout(false, "#### 12").tokens()).doesNotContain(2);
    }

    @Test
    void scoresDependOnTheStepsBeforeAndNotOnThoseBehind() {
        RewardText one = rollout(false, "Bob: 12 + 5 = 17");
        RewardText two = rollout(true, "Bob: 12 + 5 = 17", "#### 17");

        Outcome<TokenScores> outcome = read(one, two);

        double alone = one.stepScores(outcome.results().get(0), format.score()).getFirst();
        double followed =
                two.stepScores(outcome.results().get(1), format.score()).getFirst();
        assertThat(followed).isCloseTo(alone, within(1e-5));
    }

    @Test
    void cachedScoresAreThoseThatWereComputed() {
        RewardText rollout = rollout(true, "Cara: 305 - 12 = 293", "Dan: 293 + 1 = 294", "#### 294");
        List<Double> computed = rollout.stepScores(read(rollout).results().getFirst(), format.score());

        Outcome<TokenScores> again = read(rollout);

        List<Double> cached = rollout.stepScores(again.results().getFirst(), format.score());
        assertThat(again.usage().cached()).isGreaterThan(again.usage().prompt() - 10);
        for (int step = 0; step < computed.size(); step++) {
            assertThat(cached.get(step)).isCloseTo(computed.get(step), within(1e-5));
        }
    }

    @Test
    void aCommonBeginningIsReadOnce() {
        RewardText first = rollout(false, "Bob: 12 + 12 = 24", "Bob: 24 + 1 = 25");
        RewardText second = rollout(false, "Bob: 12 + 12 = 24", "Bob: 24 + 3 = 27");

        Outcome<TokenScores> outcome = read(first, second);

        assertThat(outcome.usage().cached())
                .isGreaterThanOrEqualTo(second.prompt().tokens().length / 8 * 8 - 1);
    }

    @Test
    void attemptsAreInViewButNotScored() {
        Encoded prompt = texts.prompt(QUESTION);
        Attempts attempts = Attempts.of(List.of(List.of("Bob: 12 + 5 = 17", "#### 17"), List.of("#### 18")));
        Steps own = new Steps(List.of("Bob: 12 + 6 = 18"));

        RewardText revision = texts.rollout(texts.inView(prompt, attempts), own, false);

        RewardText sameLines = rollout(false, "Bob: 12 + 5 = 17", "#### 17", "#### 18", "Bob: 12 + 6 = 18");
        assertThat(revision.tokens()).isEqualTo(sameLines.tokens());
        Outcome<TokenScores> outcome = read(revision, sameLines);
        assertThat(revision.stepScores(outcome.results().get(0), format.revision()))
                .hasSize(1);
        assertThat(revision.stepScores(outcome.results().get(0), format.revision())
                        .getFirst())
                .isCloseTo(
                        sameLines
                                .stepScores(outcome.results().get(1), format.score())
                                .getLast(),
                        within(1e-5));
    }

    @Property(tries = 40)
    void thereIsOneScoreForEveryStepWhateverTheTextContains(
            @ForAll @Size(min = 1, max = 3) List<@NotBlank String> lines, @ForAll boolean finished) {
        List<String> steps = lines.stream()
                .map(line -> line.replaceAll("\\R|\r", " ").strip() + "</s> \\n 7")
                .map(line -> line.substring(0, Math.min(20, line.length())))
                .toList();
        RewardText rollout = texts.rollout(texts.prompt(QUESTION), new Steps(steps), finished);

        assertThat(rollout.stepScores(read(rollout).results().getFirst(), format.score()))
                .hasSameSizeAs(steps)
                .allSatisfy(score -> assertThat(score).isBetween(0.0, 1.0));
    }
}
