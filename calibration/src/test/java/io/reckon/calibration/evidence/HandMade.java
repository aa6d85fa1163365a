package io.reckon.calibration.evidence;

import io.reckon.answers.FinalAnswer;
import io.reckon.calibration.evidence.curve.Curve;
import io.reckon.calibration.evidence.curve.Outcomes;
import io.reckon.calibration.evidence.curve.Point;
import io.reckon.calibration.measurement.Cell;
import io.reckon.calibration.measurement.GradedTrial;
import io.reckon.calibration.question.LabelledQuestion;
import io.reckon.calibration.strategy.Contender;
import io.reckon.calibration.trial.Certainty;
import io.reckon.calibration.trial.Spent;
import io.reckon.calibration.trial.TrialAnswer;
import io.reckon.calibration.trial.TrialStatus;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Trials whose figures are known beforehand. */
public final class HandMade {

    /** Questions of every cell; twenty in each bin, one bin after another. */
    public static final int QUESTIONS = 100;

    private HandMade() {}

    /** Question by its place from 0. */
    public static LabelledQuestion question(int place) {
        return new LabelledQuestion(
                "q" + place,
                "What is " + place + "?",
                new FinalAnswer(String.valueOf(place)),
                OptionalInt.of(1 + place / 20));
    }

    /** A cell whose trials cost so many tokens and generations each, ten FLOPs a token. */
    public static Cell cell(String contender, int budget, long tokens, IntPredicate right) {
        List<GradedTrial> trials = IntStream.range(0, QUESTIONS)
                .mapToObj(place -> trial(place, budget, tokens, right.test(place)))
                .toList();
        return new Cell(Contender.parse(contender), budget, trials);
    }

    /** One point of a curve. */
    public static Point point(int budget, long tokens, IntPredicate right) {
        return new Point(budget, Outcomes.of(cell("majority", budget, tokens, right)));
    }

    public static Curve curve(String name, Point... points) {
        return new Curve(name, List.of(points));
    }

    private static GradedTrial trial(int place, int generations, long tokens, boolean right) {
        Spent spent = new Spent(generations, tokens / 2, tokens - tokens / 2, 0, 10.0 * tokens, 1);
        TrialAnswer answer = new TrialAnswer(
                TrialStatus.ANSWERED,
                "",
                right ? String.valueOf(place) : "-1",
                1 + place / 20,
                spent,
                new Certainty(right ? 0.9 : 0.2, 0.5, 1, 2, null),
                List.of());
        return new GradedTrial(question(place), answer, right);
    }
}
