package io.reckon.launcher.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class AnswerTextTest {
    private static final Spent SPENT = new Spent(8, 1200, Duration.ofMillis(640));
    private static final Allowed ALLOWED = new Allowed(OptionalInt.of(16), OptionalLong.empty());
    private static final Answer.Finding FINDING = new Answer.Finding(
            Optional.of("15"), List.of("Bob: 12 + 3 = 15", "#### 15"), new Certainty(0.9, 0.75, true), 2, "best-of-n");

    @Test
    void anAnswerIsShownBelowItsSolution() {
        assertThat(AnswerText.lines(new Answer("q", Outcome.ANSWERED, "", FINDING, SPENT, ALLOWED)))
                .containsExactly(
                        "  Bob: 12 + 3 = 15",
                        "  #### 15",
                        "Answer: 15",
                        "sure 90 % · difficulty bin 2 · best-of-n · 8 of 16 generations · 1200 tokens · 0.64 s");
    }

    @Test
    void aShareOfTheVoteIsNotShownAsCertainty() {
        assertThat(new Certainty(0.75, 0.75, false)).hasToString("vote 75 %");
        assertThat(new Certainty(0.867, 0.75, true)).hasToString("sure 87 %");
    }

    @Test
    void aSearchThatWasCutOffShowsItsBestAnswer() {
        assertThat(AnswerText.lines(new Answer("q", Outcome.DEADLINE_EXCEEDED, "after 2 s", FINDING, SPENT, ALLOWED)))
                .contains("Best answer so far: 15 (deadline exceeded: after 2 s)");
    }

    @Test
    void noAnswerSaysWhy() {
        assertThat(AnswerText.lines(Answer.without("q", Outcome.UNSUPPORTED, "unknown words: zorks")))
                .containsExactly("No answer (unsupported: unknown words: zorks)");
    }
}
