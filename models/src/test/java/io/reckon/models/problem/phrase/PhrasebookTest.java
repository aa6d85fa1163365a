package io.reckon.models.problem.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PhrasebookTest {
    private static final int LEAST_PHRASINGS = 15;

    static Stream<PhrasePool> events() {
        return Phrasebook.get().pools().stream().filter(pool -> !pool.reserved().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventHasEnoughPhrasings(PhrasePool pool) {
        int phrasings = Stream.of(pool.trained(), pool.reserved())
                .flatMap(List::stream)
                .mapToInt(PhrasebookTest::wordings)
                .sum();

        assertThat(phrasings).as(pool.name()).isGreaterThanOrEqualTo(LEAST_PHRASINGS);
    }

    @ParameterizedTest
    @MethodSource("events")
    void aboutAFifthOfThePhrasingsIsReserved(PhrasePool pool) {
        double share = pool.reserved().size()
                / (double) (pool.trained().size() + pool.reserved().size());

        assertThat(share).as(pool.name()).isBetween(0.08, 0.36);
    }

    @Test
    void noReservedPhrasingReadsLikeATrainedOneOfAnyPool() {
        Set<String> trained = readings(PhrasePool::trained);
        Set<String> reserved = readings(PhrasePool::reserved);

        assertThat(reserved).doesNotContainAnyElementsOf(trained);
    }

    @ParameterizedTest
    @MethodSource("events")
    void noPhrasingComesTwice(PhrasePool pool) {
        assertThat(texts(pool.trained())).as(pool.name()).doesNotHaveDuplicates();
        assertThat(texts(pool.reserved())).as(pool.name()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventIsASentence(PhrasePool pool) {
        assertThat(texts(pool.trained())).allMatch(text -> text.endsWith(".") || text.endsWith("?"));
        assertThat(texts(pool.reserved())).allMatch(text -> text.endsWith(".") || text.endsWith("?"));
    }

    @Test
    void reservedPhrasingsAreMadeOfTrainedWords() {
        Set<String> trained = words(Phrasebook.get().pools().stream().map(PhrasePool::trained));
        Set<String> reserved = words(Phrasebook.get().pools().stream().map(PhrasePool::reserved));

        assertThat(trained).containsAll(reserved);
    }

    @Test
    void refusesAPoolThatIsNotThere() {
        assertThatThrownBy(() -> Phrasebook.get().pool("story.flight")).hasMessageContaining("story.flight");
    }

    @Test
    void aPhrasingWantsAValueForEverySlot() {
        Phrasing phrasing = new Phrasing("{person} has {number} apples.");

        assertThat(phrasing.fill(Map.of("person", "Bob", "number", "3"))).isEqualTo("Bob has 3 apples.");
        assertThatThrownBy(() -> phrasing.fill(Map.of("person", "Bob"))).hasMessageContaining("{number}");
    }

    /** In how many ways a phrasing is said, with the words that some slots have to themselves. */
    private static int wordings(Phrasing phrasing) {
        int guests = phrasing.slots().contains("guests") ? Lexicon.GUESTS.size() : 1;
        int shops = phrasing.slots().contains("shops") ? Lexicon.SHOPS.size() : 1;
        return guests * shops;
    }

    /** Phrasings as they read when all persons, goods and numbers are the same. */
    private static Set<String> readings(Function<PhrasePool, List<Phrasing>> phrasings) {
        return Phrasebook.get().pools().stream()
                .flatMap(pool -> phrasings.apply(pool).stream())
                .map(phrasing -> phrasing.toString()
                        .replaceAll("\\{(person|friend|stranger|other)}", "Bob")
                        .replaceAll("\\{(goods|stuff|things)}", "apples")
                        .replaceAll("\\{(number|count|size|price)}", "7"))
                .collect(Collectors.toSet());
    }

    private static List<String> texts(List<Phrasing> phrasings) {
        return phrasings.stream().map(Phrasing::toString).toList();
    }

    /** Lower case: that capitals at the start are trained too is shown on whole questions. */
    private static Set<String> words(Stream<List<Phrasing>> pools) {
        return new TreeSet<>(pools.flatMap(Collection::stream)
                .flatMap(phrasing -> Arrays.stream(
                        phrasing.toString().replaceAll("\\{[a-z]+}", "").split("[^A-Za-z]+", -1)))
                .toList());
    }
}
