package io.reckon.calibration.validation;

import io.reckon.calibration.measurement.Cell;
import io.reckon.calibration.measurement.GradedTrial;
import io.reckon.calibration.question.LabelledQuestion;
import io.reckon.calibration.strategy.Contender;
import io.reckon.calibration.trial.Fixtures;
import io.reckon.calibration.trial.Spent;
import io.reckon.calibration.trial.TrialAnswer;
import io.reckon.calibration.trial.TrialStatus;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * Cells whose results follow a rule.
 *
 * @param questions in their bins
 */
record SyntheticCells(List<LabelledQuestion> questions) {

    /** So many questions, dealt evenly to the five bins. */
    static SyntheticCells ofQuestions(int count) {
        return new SyntheticCells(Fixtures.questions(count).stream()
                .map(question -> question.inBin(OptionalInt.of(1 + number(question) % LabelledQuestion.BINS)))
                .toList());
    }

    /** Place of a question among all. */
    static int number(LabelledQuestion question) {
        return Integer.parseInt(question.id().substring(1));
    }

    /** Every question at 100 tokens. */
    Cell cell(Contender contender, int budget, Predicate<LabelledQuestion> right) {
        return cell(contender, budget, right, question -> 100);
    }

    Cell cell(
            Contender contender,
            int budget,
            Predicate<LabelledQuestion> right,
            ToLongFunction<LabelledQuestion> proposerTokens) {
        return new Cell(
                contender,
                budget,
                questions.stream()
                        .map(question -> new GradedTrial(
                                question, answer(budget, proposerTokens.applyAsLong(question)), right.test(question)))
                        .toList());
    }

    private static TrialAnswer answer(int budget, long proposerTokens) {
        Spent spent = new Spent(budget, proposerTokens, 50, 0, 0, 1_000);
        return new TrialAnswer(TrialStatus.ANSWERED, "", "1", 0, spent, null, List.of());
    }
}
