package io.reckon.inference.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TextTest {
    @Test
    void reversesTheDigitsOfEveryNumber() {
        assertThat(DigitOrder.REVERSED.apply("Bob: 12 + 305 = 317.")).isEqualTo("Bob: 21 + 503 = 713.");
    }

    @Property(tries = 200)
    void reversingTwiceChangesNothing(@ForAll String text) {
        assertThat(DigitOrder.REVERSED.apply(DigitOrder.REVERSED.apply(text))).isEqualTo(text);
    }

    @Property(tries = 200)
    void writtenOrderChangesNothing(@ForAll String text) {
        assertThat(DigitOrder.WRITTEN.apply(text)).isEqualTo(text);
    }

    @Test
    void findsTheStepsOfAText() {
        assertThat(Steps.in("\n Bob: 1 + 2 = 3 \n\n#### 3").lines()).containsExactly("Bob: 1 + 2 = 3", "#### 3");
    }

    @Test
    void closesEveryStepWithALineEnd() {
        assertThat(new Steps(List.of("a", "b")).text()).isEqualTo("a\nb\n");
    }

    @Test
    void refusesStepsThatAreNone() {
        assertThatThrownBy(() -> new Steps(List.of("a", " "))).hasMessage("step 2 is empty");
        assertThatThrownBy(() -> new Steps(List.of("a\n\nb")))
                .hasMessage("step 1 contains a blank line, or begins or ends with a line end");
        assertThatThrownBy(() -> new Steps(List.of("a", "b\n")))
                .hasMessage("step 2 contains a blank line, or begins or ends with a line end");
        assertThatThrownBy(() -> new Steps(List.of("a\nb")).singleLines())
                .hasMessage("step 1 contains a line end, where this model ends its steps");
        assertThatThrownBy(() -> new Steps(List.of("a\rb")))
                .hasMessage("step 1 contains a blank line, or begins or ends with a line end");
    }

    @Test
    void limitsTheLengthOfAQuestionInBytes() {
        String longest = "ä".repeat(8 * 1024);

        assertThat(new QuestionText(longest).value()).isEqualTo(longest);
        assertThatThrownBy(() -> new QuestionText(longest + "a"))
                .hasMessage("question has 16385 bytes, at most 16384 are allowed");
        assertThatThrownBy(() -> new QuestionText(" \n ")).hasMessage("question is empty");
    }
}
