package io.reckon.answers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Pairs of answers from the tests of well-known graders; sources and licences are beside the file. */
class ReferencePairsTest {

    private final AnswerExtractor extractor = new AnswerExtractor();

    @Test
    void noDifferentPairIsTakenForEqual() {
        assertThat(pairs().stream().filter(pair -> !pair.equal())).noneMatch(this::isTakenForEqual);
    }

    @Test
    void exactlyTheListedPairsAreNotYetTakenForEqual() {
        List<String> missed = pairs().stream()
                .filter(pair -> pair.equal() && !isTakenForEqual(pair))
                .map(Pair::name)
                .distinct()
                .toList();

        assertThat(missed)
                .containsExactlyInAnyOrderElementsOf(
                        outOfScope().stream().map(OutOfScope::pair).toList());
    }

    @Test
    void everyPairIsThereAndHasAName() {
        assertThat(pairs()).hasSize(102);
        assertThat(pairs().stream()
                        .collect(Collectors.groupingBy(
                                Pair::name,
                                Collectors.mapping(pair -> pair.gold() + '|' + pair.answer(), Collectors.toSet()))))
                .allSatisfy((name, texts) -> assertThat(texts).hasSize(1));
    }

    @Test
    void everyListedPairHasAReason() {
        assertThat(outOfScope())
                .extracting(OutOfScope::reason)
                .isSubsetOf("unmarked", "symbolic", "decimal comma", "rounded", "relation chain", "two boxes");
    }

    private boolean isTakenForEqual(Pair pair) {
        Optional<FinalAnswer> gold = extractor.reference(pair.gold());
        Optional<FinalAnswer> answer = extractor.reference(pair.answer());
        return gold.isPresent()
                && answer.isPresent()
                && Equivalence.STANDARD.compare(gold.get(), answer.get()).equal();
    }

    private static List<Pair> pairs() {
        return read("answer_equivalence.jsonl", Pair.class);
    }

    private static List<OutOfScope> outOfScope() {
        return read("out_of_scope.jsonl", OutOfScope.class);
    }

    private static <T> List<T> read(String resource, Class<T> type) {
        ObjectMapper json = new ObjectMapper();
        try {
            Path path = Path.of(ReferencePairsTest.class.getResource(resource).toURI());
            return json.readerFor(type).<T>readValues(Files.readString(path)).readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    record Pair(String gold, String answer, boolean equal, String source) {

        private static final int LONGEST = 60;

        String name() {
            return shortened(gold) + '|' + shortened(answer);
        }

        private static String shortened(String text) {
            return text.length() <= LONGEST
                    ? text
                    : text.substring(0, LONGEST / 2) + "…" + text.substring(text.length() - LONGEST / 2);
        }
    }

    record OutOfScope(String pair, String reason) {}
}
