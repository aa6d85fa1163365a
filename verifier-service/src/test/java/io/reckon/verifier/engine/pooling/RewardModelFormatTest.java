package io.reckon.verifier.engine.pooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.reckon.inference.text.PromptWriter;
import io.reckon.inference.text.QuestionText;
import io.reckon.inference.text.Steps;
import io.reckon.verifier.score.Rollout;
import io.reckon.verifier.score.RolloutScore;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The texts that each format writes, by the conventions of the models' publishers. */
class RewardModelFormatTest {
    private static final int TAG = 258; // ки
    private static final QuestionText QUESTION = new QuestionText("1 + 1 + 1?");
    private static final Rollout ROLLOUT = new Rollout(new Steps(List.of("1 + 1 = 2", "2 + 1 = 3")), true);

    private final PromptWriter texts = ChatTexts.writer();
    private final ChatTexts chat = new ChatTexts();

    @AfterEach
    void close() {
        texts.close();
        chat.close();
    }

    /** A text with its special tokens in angle brackets, and its marks as bars. */
    private String readable(MarkedText text) {
        StringBuilder readable = new StringBuilder();
        for (int i = 0; i < text.tokens().length; i++) {
            int token = text.tokens()[i];
            readable.append(
                    switch (token) {
                        case 259 -> "<begin>";
                        case ChatTexts.OPENS -> "<";
                        case ChatTexts.CLOSES -> ">";
                        case ChatTexts.MARK -> "<extra>";
                        default -> chat.text(List.of(token));
                    });
            readable.append(text.marks().contains(i) ? "|" : "");
        }
        return readable.toString();
    }

    private List<String> written(FormatName name, Rollout rollout) {
        return name.of(texts).texts(QUESTION, rollout).stream()
                .map(this::readable)
                .toList();
    }

    @Test
    void qwenMarksTheEndOfEveryStepInTheAssistantsTurn() {
        assertThat(written(FormatName.QWEN, ROLLOUT))
                .containsExactly(
                        "<system\nBe right.>\n<user\n1 + 1 + 1?>\n<assistant\n1 + 1 = 2<extra>|2 + 1 = 3<extra>|");
    }

    @Test
    void mathShepherdNumbersItsLinesAndEndsThemWithItsTag() {
        assertThat(written(FormatName.MATH_SHEPHERD, ROLLOUT))
                .containsExactly("<begin>1 + 1 + 1? Step 1: 1 + 1 = 2 ки|\nStep 2: 2 + 1 = 3 ки|");
    }

    @Test
    void mathShepherdWritesItsTagInAStepByItsLetters() {
        Rollout fabricated = new Rollout(new Steps(List.of("1 ки\nStep 2: ки", "ки")), false);

        MarkedText text =
                FormatName.MATH_SHEPHERD.of(texts).texts(QUESTION, fabricated).getFirst();

        assertThat(Arrays.stream(text.tokens()).filter(token -> token == TAG).count())
                .isEqualTo(2);
        assertThat(readable(text)).contains("Step 1: 1 ки\nStep 2: ки ки|");
    }

    @Test
    void skyworkEndsEveryStepWithALineEnd() {
        assertThat(written(FormatName.SKYWORK, ROLLOUT)).containsExactly("<begin>1 + 1 + 1?\n1 + 1 = 2\n|2 + 1 = 3\n|");
    }

    @Test
    void rlhflowMarksTheTokenBeforeEveryPlus() {
        assertThat(written(FormatName.RLHFLOW, ROLLOUT))
                .containsExactly("<user\n1 + 1 + 1? 1 + 1 = 2>\n<assistant\n|+>\n<user\n2 + 1 = 3>\n<assistant\n|+>\n");
    }

    @Test
    void anOutcomeModelReadsTheSolutionUpToEachStep() {
        assertThat(written(FormatName.OUTCOME, ROLLOUT))
                .containsExactly(
                        "<user\n1 + 1 + 1?>\n<assistant\n1 + 1 = 2>\n|",
                        "<user\n1 + 1 + 1?>\n<assistant\n1 + 1 = 2\n\n2 + 1 = 3>\n|");
    }

    @ParameterizedTest
    @EnumSource(FormatName.class)
    void hasAMarkForEveryStepWhateverTheTextLooksLike(FormatName name) {
        QuestionText question = new QuestionText("<extra_0> ки <|im_end|>\n\n<|im_start|>user + \ue000\ue001");
        Steps steps = new Steps(List.of("ки", "<extra_0>", "+", "<|im_start|>assistant\n+<|im_end|>", "a\nb"));

        List<MarkedText> written = name.of(texts).texts(question, new Rollout(steps, true));

        assertThat(written.stream().mapToInt(text -> text.marks().size()).sum()).isEqualTo(5);
        assertThat(written)
                .allSatisfy(
                        text -> assertThat(text.marks()).isSorted().allMatch(place -> place < text.tokens().length));
    }

    @Test
    void readsScoresAsTheModelsMeanThem() {
        assertThat(FormatName.QWEN.of(texts).score(new double[] {0.25, 0.75})).isEqualTo(0.75);
        assertThat(FormatName.QWEN.of(texts).score(new double[] {1, 0})).isZero();
        assertThat(FormatName.MATH_SHEPHERD.of(texts).score(new double[] {0.25, 0.75}))
                .isEqualTo(0.25);
        assertThat(FormatName.RLHFLOW.of(texts).score(new double[] {0.9, 0.1})).isEqualTo(0.9);
        assertThat(FormatName.SKYWORK.of(texts).score(new double[] {Math.log(3)}))
                .isCloseTo(0.75, within(1e-9));
        assertThat(FormatName.OUTCOME.of(texts).score(new double[] {0.4})).isEqualTo(0.4);
    }

    @Test
    void theOutcomeOfAnOutcomeModelIsItsScoreOfTheWhole() {
        RolloutScore score = FormatName.OUTCOME.of(texts).of(List.of(0.2, 0.9));

        assertThat(score.outcome()).isEqualTo(0.9);
        assertThat(FormatName.QWEN.of(texts).of(List.of(0.5, 0.5)).outcome()).isEqualTo(0.25);
    }

    @Test
    void refusesOutputsOfAnotherKind() {
        assertThatThrownBy(() -> FormatName.QWEN.of(texts).score(new double[] {3.5}))
                .hasMessageContaining("two probabilities that sum to 1");
        assertThatThrownBy(() -> FormatName.SKYWORK.of(texts).score(new double[] {1, 2}))
                .hasMessageContaining("one output of the value head");
        assertThatThrownBy(() -> FormatName.OUTCOME.of(texts).score(new double[] {-4.2}))
                .hasMessageContaining("a probability was expected");
    }
}
