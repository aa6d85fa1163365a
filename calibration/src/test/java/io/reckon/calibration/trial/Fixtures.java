package io.reckon.calibration.trial;

import io.reckon.answers.FinalAnswer;
import io.reckon.calibration.question.LabelledQuestion;
import io.reckon.calibration.strategy.Contender;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Questions, trials and answers for tests. */
public final class Fixtures {

    private Fixtures() {}

    /** Questions q0, q1, … whose right answer is 1. */
    public static List<LabelledQuestion> questions(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new LabelledQuestion("q" + i, "What is 1?", new FinalAnswer("1"), OptionalInt.empty()))
                .toList();
    }

    /** A majority vote over four samples of each question. */
    public static List<Trial> trials(int count) {
        return new TrialPlan(questions(count), 7).with(Contender.MAJORITY_VOTE, 4);
    }

    /** An answer that used four generations. */
    public static TrialAnswer answered(String answer) {
        return new TrialAnswer(
                TrialStatus.ANSWERED, "", answer, 0, new Spent(4, 100, 50, 0, 0, 1_000), certainty(0.75), List.of());
    }

    /** So sure, by three votes of four that nobody scored. */
    public static Certainty certainty(double confidence) {
        return new Certainty(confidence, 0.75, 3, 4, null);
    }

    /** A trial that the deployment could not work on. */
    public static TrialAnswer unavailable() {
        return new TrialAnswer(
                TrialStatus.UNAVAILABLE, "verifier out of reach", null, 0, Spent.NOTHING, null, List.of());
    }
}
