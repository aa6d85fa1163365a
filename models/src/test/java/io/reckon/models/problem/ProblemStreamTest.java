package io.reckon.models.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reckon.models.problem.derivation.Verdict;
import io.reckon.models.problem.draw.Magnitude;
import io.reckon.models.problem.family.Family;
import io.reckon.models.problem.phrase.Vocabulary;
import io.reckon.models.problem.plan.Operand;
import io.reckon.models.problem.plan.Plan;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemStreamTest {
    /** Hash of the first problems: models were trained and measured on this stream, so it must not change by accident. */
    private static final int STREAM = 1_696_109_466;

    /** Numbers that a word of the question can stand for: twice, triples, half to one fifth. */
    private static final Set<Long> SAID_IN_WORDS = Set.of(2L, 3L, 4L, 5L);

    @Test
    void theSameSeedGivesTheSameProblems() {
        assertThat(problems(Split.TEST, 7, 50)).isEqualTo(problems(Split.TEST, 7, 50));
        assertThat(problems(Split.TEST, 7, 50)).isNotEqualTo(problems(Split.TEST, 8, 50));
    }

    @Test
    void problemsDoNotChangeBetweenReleasesAndMachines() {
        String questions = problems(Split.TEST, 7, 200).stream()
                .map(problem ->
                        problem.id() + problem.question() + problem.plan().solution())
                .collect(Collectors.joining());

        assertThat(questions.hashCode()).isEqualTo(STREAM);
    }

    @Property(tries = 150)
    void everyCellHasProblemsWithinItsBounds(
            @ForAll Family family,
            @ForAll @IntRange(min = 1, max = 8) int steps,
            @ForAll @IntRange(min = 1, max = 7) int magnitude,
            @ForAll long seed) {
        Mix cell = new Mix(List.of(family), List.of(steps), List.of(new Magnitude(magnitude)));

        Problem problem = new ProblemStream(Split.TRAIN, seed, cell).next();

        assertThat(problem.plan().size()).isEqualTo(steps);
        assertThat(problem.plan().results())
                .allMatch(result -> result >= Magnitude.LEAST && result <= new Magnitude(magnitude).largest());
    }

    @Property(tries = 300)
    void theReferenceSolutionIsRight(@ForAll Split split, @ForAll long seed) {
        Plan plan = new ProblemStream(split, seed, Mix.all()).next().plan();

        assertThat(Verdict.of(plan, plan.solution()).derivationRight()).isTrue();
    }

    @Property(tries = 300)
    void theQuestionStatesEveryNumberOfThePlan(@ForAll Split split, @ForAll long seed) {
        Problem problem = new ProblemStream(split, seed, Mix.all()).next();
        List<String> words = Arrays.asList(problem.question().split("[ .,?]+", -1));

        assertThat(givenNumbers(problem.plan()))
                .allMatch(number -> words.contains(number.toString()) || SAID_IN_WORDS.contains(number));
    }

    @ParameterizedTest
    @EnumSource(Split.class)
    void usesOnlyWordsOfTheVocabulary(Split split) {
        Set<String> used = words(problems(split, 3, 1_000));

        assertThat(Vocabulary.words()).containsAll(used);
    }

    @Test
    void trainingUsesTheWholeVocabulary() {
        assertThat(words(problems(Split.TRAIN, 3, 20_000))).isEqualTo(Vocabulary.words());
    }

    @ParameterizedTest
    @EnumSource(Split.class)
    void usesOnlyTheCharactersThatArePromised(Split split) {
        assertThat(problems(split, 3, 300)).allSatisfy(problem -> {
            assertThat(problem.question()).matches("[A-Za-z0-9.,? ]+[.?]").doesNotContain("  ");
            assertThat(problem.plan().solution()).matches("[A-Za-z0-9:+\\-*/=# \n]+");
        });
    }

    @Test
    void theVocabularyIsSmall() {
        assertThat(Vocabulary.words()).hasSizeLessThanOrEqualTo(400).allMatch(word -> word.matches("[A-Za-z]+"));
    }

    @Test
    void refusesAMixThatIsImpossible() {
        List<Family> families = List.of(Family.SHOP);
        List<Magnitude> magnitudes = Magnitude.all();

        assertThatThrownBy(() -> new Mix(families, List.of(9), magnitudes)).hasMessageContaining("1 to 8");
        assertThatThrownBy(() -> new Mix(families, List.of(), magnitudes)).hasMessageContaining("steps");
        assertThatThrownBy(() -> new Magnitude(8)).hasMessageContaining("1 to 7");
    }

    private static List<Long> givenNumbers(Plan plan) {
        return plan.steps().stream()
                .flatMap(step -> Stream.of(step.left(), step.right()))
                .filter(Operand.Given.class::isInstance)
                .map(operand -> ((Operand.Given) operand).number())
                .toList();
    }

    private static Set<String> words(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.question() + " " + problem.plan().solution())
                .flatMap(text -> Arrays.stream(text.split("[^A-Za-z]+", -1)))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    private static List<Problem> problems(Split split, long seed, int count) {
        ProblemStream problems = new ProblemStream(split, seed, Mix.all());
        return Stream.generate(problems::next).limit(count).toList();
    }
}
