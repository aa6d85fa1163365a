package io.reckon.calibration.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.reckon.calibration.measurement.Cell;
import io.reckon.calibration.question.LabelledQuestion;
import io.reckon.calibration.statistics.PairedBootstrap;
import io.reckon.calibration.strategy.Contender;
import io.reckon.calibration.validation.CrossValidated.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CrossValidationTest {

    private static final long SEED = 5;
    private static final PairedBootstrap BOOTSTRAP = new PairedBootstrap(500, 1);
    private static final Contender MAJORITY = Contender.MAJORITY_VOTE;
    private static final Contender WEIGHTED = new Contender.BestOfNWeighted();
    private static final Contender BEAM = new Contender.BeamSearch(4);

    private static final SyntheticCells CELLS = SyntheticCells.ofQuestions(400);
    private static final Folds FOLDS = Folds.deal(CELLS.questions(), SEED);

    @Test
    void findsWhatEachBinDeserves() {
        CrossValidated row = single(List.of(
                CELLS.cell(MAJORITY, 8, question -> bin(question) <= 3),
                CELLS.cell(BEAM, 8, question -> bin(question) == 4)));

        assertThat(row.budget()).isEqualTo(8);
        assertThat(row.questions()).isEqualTo(400);
        assertThat(row.computeOptimal().accuracy()).isEqualTo(0.8);
        assertThat(row.computeOptimal().low()).isBetween(0.7, 0.8);
        assertThat(row.computeOptimal().high()).isBetween(0.8, 0.9);
        assertThat(row.bestFixed().strategies()).containsExactly("majority", "majority");
        assertThat(row.bestFixed().accuracy()).isEqualTo(0.6);
        assertThat(row.difference().point()).isCloseTo(0.2, within(1e-9));
        assertThat(row.difference().low()).isBetween(0.1, 0.2);
        assertThat(row.chosen())
                .hasSize(10)
                .startsWith(new Choice(1, 1, "majority"), new Choice(1, 2, "majority"))
                .contains(new Choice(4, 1, "beam"), new Choice(4, 2, "beam"));
        assertThat(row.agreeingBins()).isEqualTo(5);
    }

    /** Each strategy is perfect on one fold and a coin on the other: whoever peeks at the fold to be measured gets all right. */
    @Test
    void aPlantedLeakDoesNotReachTheResult() {
        CrossValidated row = single(List.of(
                CELLS.cell(MAJORITY, 8, question -> FOLDS.of(question) == 1 || coin(question, 1)),
                CELLS.cell(BEAM, 8, question -> FOLDS.of(question) == 2 || coin(question, 2))));

        assertThat(row.computeOptimal().accuracy()).isCloseTo(0.5, within(0.08));
        assertThat(row.bestFixed().accuracy()).isCloseTo(0.5, within(0.08));
        assertThat(row.bestFixed().strategies()).containsExactly("beam", "majority");
        assertThat(row.chosen()).allMatch(choice -> choice.strategy().equals(choice.fold() == 1 ? "beam" : "majority"));
    }

    @Test
    void predictedBinsChooseByWhatTheOtherFoldShowed() {
        List<Cell> cells = List.of(
                CELLS.cell(MAJORITY, 8, question -> bin(question) <= 3),
                CELLS.cell(BEAM, 8, question -> bin(question) == 4));
        BinPrediction sure = new BinPrediction(
                "oracle",
                (question, budget) -> IntStream.rangeClosed(1, 5)
                        .mapToObj(bin -> bin == bin(question) ? 1.0 : 0.0)
                        .toList());
        BinPrediction blind = new BinPrediction("nothing", (question, budget) -> List.of(0.2, 0.2, 0.2, 0.2, 0.2));

        List<CrossValidated.Predicted> predicted = CrossValidation.of(cells, SEED, BOOTSTRAP, List.of(sure, blind))
                .budgets()
                .getFirst()
                .predicted();

        assertThat(predicted.getFirst().from()).isEqualTo("oracle");
        assertThat(predicted.getFirst().accuracy().accuracy()).isEqualTo(0.8);
        assertThat(predicted.getLast().accuracy().accuracy()).isEqualTo(0.6);
        assertThat(predicted.getLast().difference().point()).isZero();
    }

    /** Among many coins the luckiest looks good in every bin, but not on other questions. */
    @Test
    void theLuckiestOfManyCoinsIsACoin() {
        CrossValidated row = single(IntStream.range(2, 62)
                .mapToObj(width -> CELLS.cell(new Contender.BeamSearch(width), 8, question -> coin(question, width)))
                .toList());

        assertThat(row.inSample().computeOptimal()).isGreaterThan(0.58);
        assertThat(row.computeOptimal().accuracy()).isCloseTo(0.5, within(0.08));
        assertThat(row.difference().low()).isNegative();
    }

    @Property(tries = 50)
    void whatIsMeasuredOnAFoldDoesNotChangeWhatIsChosenForIt(@ForAll long results, @ForAll boolean first) {
        int fold = first ? 1 : 2;

        CrossValidated row = single(random(results, question -> false));
        CrossValidated other = single(random(results, question -> FOLDS.of(question) == fold));

        assertThat(other.chosen().stream().filter(choice -> choice.fold() == fold))
                .containsExactlyElementsOf(row.chosen().stream()
                        .filter(choice -> choice.fold() == fold)
                        .toList());
        assertThat(other.bestFixed().strategies().get(fold - 1))
                .isEqualTo(row.bestFixed().strategies().get(fold - 1));
    }

    @Property(tries = 50)
    void inSampleIsAnUpperBound(@ForAll long results) {
        CrossValidated row = single(random(results, question -> false));

        assertThat(row.inSample().computeOptimal())
                .isGreaterThanOrEqualTo(row.inSample().bestFixed());
        assertThat(row.inSample().bestFixed())
                .isGreaterThanOrEqualTo(row.bestFixed().accuracy());
    }

    @Test
    void tiesGoToTheCheaperStrategyByTheTokensOfTheFoldThatChooses() {
        CrossValidated row = single(List.of(
                CELLS.cell(MAJORITY, 8, question -> true, question -> FOLDS.of(question) == 1 ? 10 : 1_000),
                CELLS.cell(BEAM, 8, question -> true, question -> 100)));

        assertThat(row.bestFixed().strategies()).containsExactly("beam", "majority");
        assertThat(row.chosen()).allMatch(choice -> choice.strategy().equals(choice.fold() == 1 ? "beam" : "majority"));
        assertThat(row.difference().point()).isZero();
        assertThat(row.inSample().strategy()).isEqualTo("beam");
        assertThat(row.agreeingBins()).isZero();
    }

    @Test
    void isDeterministicWhateverTheOrderOfStrategies() {
        List<Cell> cells = new ArrayList<>(random(1, question -> false));
        cells.addAll(random(2, question -> false).stream()
                .map(cell -> new Cell(cell.contender(), 4, cell.trials()))
                .toList());

        CrossValidation validation = CrossValidation.of(cells, SEED, BOOTSTRAP, List.of());

        assertThat(validation.budgets()).extracting(CrossValidated::budget).containsExactly(4, 8);
        assertThat(CrossValidation.of(cells, SEED, BOOTSTRAP, List.of())).isEqualTo(validation);
        assertThat(CrossValidation.of(cells.reversed(), SEED, BOOTSTRAP, List.of()))
                .isEqualTo(validation);
    }

    @Test
    void questionsOfNoBinAndBinsOfOneQuestionTakeNoPart() {
        SyntheticCells few = new SyntheticCells(CELLS.questions().subList(0, 20).stream()
                .map(question -> question.inBin(binOfFew(SyntheticCells.number(question))))
                .toList());

        CrossValidation validation =
                CrossValidation.of(List.of(few.cell(MAJORITY, 8, question -> true)), SEED, BOOTSTRAP, List.of());

        assertThat(validation.folds().binsLeftOut()).containsExactly(5);
        assertThat(validation.budgets().getFirst().questions()).isEqualTo(10);
        assertThat(validation.budgets().getFirst().bins()).isEqualTo(2);
    }

    @Test
    void withoutTwoQuestionsInAnyBinThereIsNothingToReport() {
        SyntheticCells five = SyntheticCells.ofQuestions(5);

        CrossValidation validation =
                CrossValidation.of(List.of(five.cell(MAJORITY, 8, question -> true)), SEED, BOOTSTRAP, List.of());

        assertThat(validation.budgets()).isEmpty();
        assertThat(validation.folds().binsLeftOut()).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void cellsOfOtherQuestionsCannotBeCompared() {
        Cell other = SyntheticCells.ofQuestions(399).cell(BEAM, 8, question -> true);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> single(List.of(CELLS.cell(MAJORITY, 8, question -> true), other)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CrossValidation.of(List.of(), SEED, BOOTSTRAP, List.of()));
    }

    private static CrossValidated single(List<Cell> cells) {
        List<CrossValidated> budgets =
                CrossValidation.of(cells, SEED, BOOTSTRAP, List.of()).budgets();
        assertThat(budgets).hasSize(1);
        return budgets.getFirst();
    }

    /** Three strategies with random results and costs; those of some questions are drawn anew. */
    private static List<Cell> random(long results, Predicate<LabelledQuestion> anew) {
        return List.of(MAJORITY, WEIGHTED, BEAM).stream()
                .map(contender -> CELLS.cell(
                        contender,
                        8,
                        question -> drawn(results, contender, question, anew).nextInt(10) < 6,
                        question -> drawn(results, contender, question, anew).nextInt(1_000)))
                .toList();
    }

    private static SplittableRandom drawn(
            long results, Contender contender, LabelledQuestion question, Predicate<LabelledQuestion> anew) {
        String name = contender.label() + question.id() + (anew.test(question) ? "anew" : "");
        return new SplittableRandom(results ^ 31L * name.hashCode());
    }

    private static boolean coin(LabelledQuestion question, int which) {
        return new SplittableRandom(1_000_003L * which + SyntheticCells.number(question)).nextBoolean();
    }

    /** Five questions each in bins 1 and 2, one in bin 5, the rest in none. */
    private static OptionalInt binOfFew(int number) {
        if (number < 10) {
            return OptionalInt.of(1 + number % 2);
        }
        return number == 10 ? OptionalInt.of(5) : OptionalInt.empty();
    }

    private static int bin(LabelledQuestion question) {
        return question.bin().orElseThrow();
    }
}
