package io.reckon.calibration.derived;

import io.reckon.calibration.grading.Grader;
import io.reckon.calibration.measurement.GradedTrial;
import io.reckon.calibration.strategy.Contender;
import io.reckon.calibration.trial.TrialAnswer;
import io.reckon.calibration.trial.TrialStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The samples of one question, drawn and scored by a best-of-N weighted run that showed all its candidates, and what
 * majority vote, best-of-N, best-of-N weighted and the adaptive stops over them would have answered with any smaller budget:
 * they take the first candidates, vote as the scheduler votes, stop where it would have stopped, and cost what it would have
 * cost.
 *
 * <p>This estimates the same accuracy as a run of its own, from other samples. An accuracy in the oracle bins of these very
 * samples is a little too high in easy bins and too low in hard ones, since the samples that are counted helped to put
 * their question there: the less so, the more samples a bin rests on.
 */
public final class Samples {

    private final GradedTrial run;
    private final Grader grader;
    private final List<Ballot> ballots;

    private Samples(GradedTrial run, Grader grader) {
        this.run = run;
        this.grader = grader;
        var candidates = run.answer().candidates();
        this.ballots = IntStream.range(0, candidates.size())
                .boxed()
                .flatMap(place -> Ballot.of(place, candidates.get(place)).stream())
                .toList();
    }

    /** Takes the candidates of a traced run of best-of-N weighted. */
    public static Samples of(GradedTrial run, Grader grader) {
        return new Samples(run, grader);
    }

    /** Whether trials of this contender can be derived. */
    public static boolean cover(Contender contender) {
        return SamplingStrategy.of(contender).isPresent();
    }

    /**
     * The trial of a contender with a budget; that of the run itself where nothing was sampled.
     *
     * @param contender one that is covered
     * @param budget generations, 1 to those of the run
     * @throws IllegalArgumentException if the contender is not covered
     */
    public GradedTrial trial(Contender contender, int budget) {
        SamplingStrategy strategy = SamplingStrategy.of(contender)
                .orElseThrow(() -> new IllegalArgumentException("cannot derive trials of " + contender.label()));
        TrialAnswer answer = run.answer();
        if (answer.candidates().isEmpty()) {
            return run;
        }
        int most = Math.min(budget, answer.candidates().size());
        return strategy.stop()
                .map(rule -> stopped(new Stop(rule, strategy.selection()), most))
                .orElseGet(() -> trial(strategy.selection(), most, 1));
    }

    private GradedTrial stopped(Stop stop, int most) {
        int taken = 0;
        int calls = 0;
        while (taken < most && !stop.holds(first(taken))) {
            taken = Math.min(most, taken + Stop.INSTALLMENT);
            calls++;
        }
        return trial(stop.selection(), taken, calls);
    }

    private GradedTrial trial(Selection selection, int taken, int calls) {
        TrialAnswer all = run.answer();
        var winner = Optional.ofNullable(selection.among(first(taken)));
        String answer = winner.map(won -> won.ballot().answer()).orElse(null);
        TrialAnswer derived = new TrialAnswer(
                winner.isPresent() ? TrialStatus.ANSWERED : TrialStatus.NO_ANSWER,
                winner.isPresent() ? "" : "None of the %d candidates has a final answer.".formatted(taken),
                answer,
                all.bin(),
                new SampleCosts(all.spent(), all.candidates()).first(taken, calls, selection.asksVerifier()),
                winner.map(Selection.Winner::certainty).orElse(null),
                List.of());
        return new GradedTrial(run.question(), derived, grader.isRight(run.question(), answer));
    }

    /** Votes of the first candidates. */
    private List<Ballot> first(int candidates) {
        return ballots.stream().filter(ballot -> ballot.place() < candidates).toList();
    }
}
