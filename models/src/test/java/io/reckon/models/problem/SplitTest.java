package io.reckon.models.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reckon.models.problem.family.Family;
import io.reckon.models.problem.plan.Plan;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SplitTest {
    private static final int PROBLEMS = 800;

    @Test
    void noTwoSplitsShareACalculation() {
        Set<String> train = calculations(Split.TRAIN);
        Set<String> dev = calculations(Split.DEV);
        Set<String> test = calculations(Split.TEST);
        Set<String> unseen = calculations(Split.UNSEEN_PHRASINGS);

        assertThat(train).doesNotContainAnyElementsOf(dev).doesNotContainAnyElementsOf(test);
        assertThat(train).doesNotContainAnyElementsOf(unseen);
        assertThat(dev).doesNotContainAnyElementsOf(test).doesNotContainAnyElementsOf(unseen);
    }

    @Test
    void belongingIsTheChecksumThatIsDocumented() {
        Plan plan = Plan.parse(List.of("after purchase: 41 + 69", "after sale: #1 - 69"));

        assertThat(Split.TEST.holds(Family.STORY, plan)).isTrue(); // crc32("story:41+69;#1-69;") % 20 = 0
        assertThat(Split.UNSEEN_PHRASINGS.holds(Family.STORY, plan)).isTrue();
        assertThat(Split.TRAIN.holds(Family.STORY, plan)).isFalse();
        assertThat(Split.DEV.holds(Family.STORY, plan)).isFalse();
    }

    @Test
    void wordsDoNotMoveACalculation() {
        Plan plan = Plan.parse(List.of("after gift: 41 + 69", "after loss: #1 - 69"));

        assertThat(Split.TEST.holds(Family.STORY, plan)).isTrue();
    }

    @Test
    void unseenPhrasingsUseNoSentenceOfOtherSplits() {
        Set<String> trained = sentences(Split.TRAIN);
        Set<String> unseen = sentences(Split.UNSEEN_PHRASINGS);

        assertThat(trained).doesNotContainAnyElementsOf(unseen);
    }

    @Test
    void namesAreReadBack() {
        assertThat(Arrays.stream(Split.values()).map(split -> Split.ofText(split.text())))
                .containsExactly(Split.values());
        assertThatThrownBy(() -> Split.ofText("training")).hasMessageContaining("'training'");
    }

    private static Set<String> calculations(Split split) {
        return problems(split)
                .map(problem -> problem.cell().family() + problem.plan().arithmetic())
                .collect(Collectors.toSet());
    }

    /** Sentences with the names and numbers left out. */
    private static Set<String> sentences(Split split) {
        Set<String> sentences = new HashSet<>();
        problems(split)
                .flatMap(problem -> Arrays.stream(problem.question().split("(?<=[.?]) ", -1)))
                .map(sentence -> sentence.replaceAll("\\d+", "0"))
                .forEach(sentences::add);
        return sentences;
    }

    private static Stream<Problem> problems(Split split) {
        ProblemStream problems = new ProblemStream(split, 5, Mix.all());
        return Stream.generate(problems::next).limit(PROBLEMS);
    }
}
