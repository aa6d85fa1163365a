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
    void exactlyTheListedPairsAreDecidedInAnotherWay() {
        List<Decided> differing = pairs().stream()
                .filter(pair -> pair.equal() != isTakenForEqual(pair))
                .map(pair -> new Decided(pair.name(), !pair.equal()))
                .toList();

        assertThat(differing)
                .containsExactlyInAnyOrderElementsOf(
                        policies().stream().map(Policy::decided).toList());
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
    void everyListedPairIsInTheWrittenPolicy() throws IOException {
        String written = Files.readString(Path.of("..", "docs", "answers.md"));

        assertThat(policies()).allSatisfy(policy -> assertThat(written).contains("| " + policy.policy() + " |"));
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

    private static List<Policy> policies() {
        return read("decided_by_policy.jsonl", Policy.class);
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

    record Decided(String pair, boolean equal) {}

    record Policy(String pair, boolean equal, String policy) {

        Decided decided() {
            return new Decided(pair, equal);
        }
    }
}
