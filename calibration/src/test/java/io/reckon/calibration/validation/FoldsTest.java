package io.reckon.calibration.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.reckon.calibration.question.LabelledQuestion;
import io.reckon.calibration.trial.Fixtures;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FoldsTest {

    /** A question is in one fold or none, since folds are a function of it; so they are disjoint by construction. */
    @Property(tries = 200)
    void everyBinIsHalvedAndNothingIsLost(
            @ForAll @Size(min = 1, max = 200) List<@IntRange(min = 0, max = 5) Integer> bins, @ForAll long seed) {
        List<LabelledQuestion> questions = inBins(bins);

        Folds folds = Folds.deal(questions, seed);

        for (int bin = 1; bin <= LabelledQuestion.BINS; bin++) {
            int wanted = bin;
            List<LabelledQuestion> members = questions.stream()
                    .filter(question -> question.bin().orElse(0) == wanted)
                    .toList();
            assertThat(folds.binsLeftOut().contains(bin)).isEqualTo(members.size() == 1);
            assertThat(members).allMatch(question -> folds.hold(question) == members.size() > 1);
            if (members.size() > 1) {
                assertThat(members.size() - 2 * inFirst(folds, members)).isBetween(-1L, 1L);
            }
        }
        List<LabelledQuestion> dealt = questions.stream().filter(folds::hold).toList();
        assertThat(dealt.size() - 2 * inFirst(folds, dealt)).isBetween(-1L, 1L);
        assertThat(questions).filteredOn(question -> question.bin().isEmpty()).noneMatch(folds::hold);
    }

    @Test
    void restOnSeedAndIdsOnly() {
        List<LabelledQuestion> questions =
                inBins(IntStream.range(0, 100).map(i -> 1 + i % 5).boxed().toList());

        assertThat(Folds.deal(questions.reversed(), 3)).isEqualTo(Folds.deal(questions, 3));
        assertThat(Folds.deal(questions, 4)).isNotEqualTo(Folds.deal(questions, 3));
    }

    @Test
    void thereIsNoThirdFold() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Folds(Map.of("q1", 3), List.of()));
    }

    private static long inFirst(Folds folds, List<LabelledQuestion> questions) {
        return questions.stream().filter(question -> folds.of(question) == 1).count();
    }

    /** Bin 0 stands for none. */
    private static List<LabelledQuestion> inBins(List<Integer> bins) {
        List<LabelledQuestion> questions = Fixtures.questions(bins.size());
        return IntStream.range(0, bins.size())
                .mapToObj(i ->
                        questions.get(i).inBin(bins.get(i) == 0 ? OptionalInt.empty() : OptionalInt.of(bins.get(i))))
                .toList();
    }
}
