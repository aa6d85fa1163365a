package io.reckon.calibration.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.reckon.calibration.measurement.Cell;
import io.reckon.calibration.measurement.GradedTrial;
import io.reckon.calibration.question.LabelledQuestion;
import io.reckon.calibration.strategy.Contender;
import io.reckon.calibration.trial.Fixtures;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ExpectedAccuraciesTest {

    private static final Contender BEAM = new Contender.BeamSearch(4);

    @Test
    void theReferenceKeepsWhatWasMeasured() {
        Cell reference = cell(Contender.MAJORITY_VOTE, question -> bin(question) <= 4);
        Cell worse = cell(BEAM, question -> bin(question) <= 2);

        assertThat(ExpectedAccuracies.of(List.of(reference, worse)).of(reference))
                .containsExactly(1.0, 1.0, 1.0, 1.0, 0.0);
    }

    @Test
    void whatIsCertainIsNotShrunk() {
        Cell reference = cell(Contender.MAJORITY_VOTE, question -> bin(question) <= 3);
        Cell other = cell(BEAM, question -> bin(question) == 4);

        assertThat(ExpectedAccuracies.of(List.of(reference, other)).of(other)).containsExactly(0.0, 0.0, 0.0, 1.0, 0.0);
    }

    /** Coins differ by chance alone: what sets a bin apart is mostly taken back. */
    @Test
    void luckIsShrunkTowardsTheOverallDifference() {
        SplittableRandom random = new SplittableRandom(3);
        Cell one = cell(Contender.MAJORITY_VOTE, question -> random.nextBoolean());
        Cell two = cell(BEAM, question -> random.nextBoolean());
        ExpectedAccuracies accuracies = ExpectedAccuracies.of(List.of(one, two));
        Cell reference = ExpectedAccuracies.best(List.of(one, two));
        Cell other = reference.contender().equals(one.contender()) ? two : one;
        double overall = other.accuracy().value() - reference.accuracy().value();

        double raw = 0;
        double shrunk = 0;
        for (int bin = 1; bin <= 5; bin++) {
            double expected =
                    accuracies.of(other).get(bin - 1) - accuracies.of(reference).get(bin - 1);
            shrunk = Math.max(shrunk, Math.abs(expected - overall));
            raw = Math.max(raw, Math.abs(accuracy(other, bin) - accuracy(reference, bin) - overall));
        }
        assertThat(shrunk).isLessThan(raw / 2);
        assertThat(accuracies.of(reference).getFirst()).isCloseTo(accuracy(reference, 1), within(1e-12));
    }

    private static double accuracy(Cell cell, int bin) {
        return cell.where(question -> bin(question) == bin)
                .orElseThrow()
                .accuracy()
                .value();
    }

    private static int bin(LabelledQuestion question) {
        return question.bin().orElseThrow();
    }

    private static Cell cell(Contender contender, Predicate<LabelledQuestion> right) {
        return new Cell(
                contender,
                8,
                Fixtures.questions(200).stream()
                        .map(question -> question.inBin(OptionalInt.of(
                                1 + Integer.parseInt(question.id().substring(1)) % 5)))
                        .map(question -> new GradedTrial(question, Fixtures.answered("1"), right.test(question)))
                        .toList());
    }
}
