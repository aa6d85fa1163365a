package io.reckon.proposer.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.reckon.inference.engine.CallContext;
import io.reckon.inference.engine.EngineException;
import io.reckon.inference.engine.EngineException.Reason;
import io.reckon.inference.engine.Generation.Stop;
import io.reckon.inference.sampling.Sampling;
import io.reckon.inference.text.Attempts;
import io.reckon.inference.text.QuestionText;
import io.reckon.inference.text.Steps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What every engine behind {@link Generator} must do. */
public abstract class GeneratorContract {
    private static final QuestionText QUESTION = new QuestionText("Bob has 12 apples. What is the total?");
    private static final Steps NONE = new Steps(List.of());
    private static final Steps SOME = new Steps(List.of("Bob: 12 + 5 = 17"));

    private static final Attempts ATTEMPT =
            Attempts.of(List.of(List.of("Bob: 12 + 5 = 18", "#### 18"), List.of("Bob: 12 + 5 = 17", "#### 17")));
    private static final Attempts OTHER = Attempts.of(List.of(List.of("#### 3")));

    private static Prefix revision(Attempts attempts, int samples) {
        return new Prefix(attempts, NONE, samples);
    }

    /** Returns the generator under test, which has a revision model. */
    protected abstract Generator generator();

    private static Proposal proposal(Stop stop, long seed, Prefix... prefixes) {
        return proposal(Instant.MAX, stop, new SamplingPlan(Sampling.at(1), 40, seed), prefixes);
    }

    private static Proposal proposal(Instant deadline, Stop stop, SamplingPlan plan, Prefix... prefixes) {
        return new Proposal(new CallContext("q/1", "q", deadline), QUESTION, List.of(prefixes), stop, plan);
    }

    private static List<Steps> steps(Proposed proposed) {
        return proposed.samples().stream().map(Sample::steps).toList();
    }

    @Test
    void refusesACallThatItsTokensMayNotCoverAndSaysWhichWould() {
        EngineException refusal =
                catchThrowableOfType(EngineException.class, () -> generator().propose(paid(1)));

        assertThat(refusal.reason()).isEqualTo(Reason.OUT_OF_RANGE);
        Proposed covered = generator().propose(paid(refusal.worstCase()));
        assertThat(covered.usage().prompt() + covered.usage().generated()).isLessThanOrEqualTo(refusal.worstCase());
        assertReason(() -> generator().propose(paid(refusal.worstCase() - 1)), Reason.OUT_OF_RANGE);
    }

    private static Proposal paid(long tokens) {
        return new Proposal(
                new CallContext("", "q", Instant.MAX, tokens, 0),
                QUESTION,
                List.of(new Prefix(NONE, 3), new Prefix(SOME, 2)),
                Stop.SOLUTION,
                new SamplingPlan(Sampling.at(1), 40, 1));
    }

    @Test
    void givesOneSampleForEveryContinuationInOrder() {
        Proposed proposed = generator()
                .propose(proposal(Stop.SOLUTION, 1, new Prefix(NONE, 3), new Prefix(SOME, 1), new Prefix(NONE, 2)));

        assertThat(proposed.samples()).extracting(Sample::prefix).containsExactly(0, 0, 0, 1, 2, 2);
    }

    @Test
    void repeatsItselfForTheSameSeed() {
        Proposal proposal = proposal(Stop.SOLUTION, 5, new Prefix(NONE, 8));

        assertThat(steps(generator().propose(proposal)))
                .isEqualTo(steps(generator().propose(proposal)));
    }

    @Test
    void variesWithSeedAndPlace() {
        List<Steps> one = steps(generator().propose(proposal(Stop.SOLUTION, 1, new Prefix(NONE, 12))));
        List<Steps> other = steps(generator().propose(proposal(Stop.SOLUTION, 2, new Prefix(NONE, 12))));

        assertThat(one).isNotEqualTo(other);
        assertThat(one.stream().distinct()).hasSizeGreaterThan(1);
    }

    @Test
    void aSampleDoesNotDependOnTheOthers() {
        List<Steps> few = steps(generator().propose(proposal(Stop.SOLUTION, 9, new Prefix(NONE, 2))));
        List<Steps> many =
                steps(generator().propose(proposal(Stop.SOLUTION, 9, new Prefix(NONE, 20), new Prefix(SOME, 4))));

        assertThat(many.subList(0, 2)).isEqualTo(few);
    }

    @Test
    void callsAtTheSameTimeDoNotDisturbEachOther() throws Exception {
        List<List<Steps>> expected = IntStream.range(0, 12)
                .mapToObj(seed -> steps(generator().propose(proposal(Stop.SOLUTION, seed, new Prefix(NONE, 3)))))
                .toList();
        List<Future<List<Steps>>> actual = new ArrayList<>();

        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int seed = 0; seed < 12; seed++) {
                Proposal proposal = proposal(Stop.SOLUTION, seed, new Prefix(NONE, 3));
                actual.add(callers.submit(() -> steps(generator().propose(proposal))));
            }
        }

        for (int seed = 0; seed < 12; seed++) {
            assertThat(actual.get(seed).get()).isEqualTo(expected.get(seed));
        }
    }

    @Test
    void stopsAfterOneStep() {
        Proposed proposed = generator().propose(proposal(Stop.STEP, 3, new Prefix(NONE, 16), new Prefix(SOME, 16)));

        assertThat(proposed.samples())
                .extracting(sample -> sample.steps().lines().size())
                .allMatch(size -> size <= 1);
    }

    @Test
    void keepsToTheTokenCap() {
        SamplingPlan capped = new SamplingPlan(Sampling.at(1), 5, 1);

        Proposed proposed = generator().propose(proposal(Instant.MAX, Stop.SOLUTION, capped, new Prefix(NONE, 8)));

        assertThat(proposed.samples()).extracting(Sample::generatedTokens).allMatch(tokens -> tokens <= 5);
    }

    @Test
    void greedySamplesAreAllTheSame() {
        SamplingPlan greedy = new SamplingPlan(Sampling.at(0), 30, 1);

        Proposed proposed = generator().propose(proposal(Instant.MAX, Stop.SOLUTION, greedy, new Prefix(NONE, 4)));

        assertThat(steps(proposed).stream().distinct()).hasSize(1);
    }

    @Test
    void countsWhatItCost() {
        Proposed proposed = generator().propose(proposal(Stop.SOLUTION, 4, new Prefix(NONE, 4), new Prefix(SOME, 2)));

        long generated =
                proposed.samples().stream().mapToLong(Sample::generatedTokens).sum();
        assertThat(proposed.usage().generated()).isEqualTo(generated);
        assertThat(proposed.usage().prompt()).isPositive();
        assertThat(proposed.usage().cached()).isBetween(0L, proposed.usage().prompt());
        assertThat(proposed.samples()).extracting(Sample::meanLogProbability).allMatch(mean -> mean <= 0);
    }

    @Test
    void givesUpAtTheDeadline() {
        SamplingPlan plan = new SamplingPlan(Sampling.at(1), 40, 1);
        Proposal late = proposal(Instant.EPOCH, Stop.SOLUTION, plan, new Prefix(NONE, 4));

        assertReason(() -> generator().propose(late), Reason.DEADLINE_EXCEEDED);
    }

    @Test
    void givesUpWhereTheCallerIsInterrupted() {
        Thread.currentThread().interrupt();

        assertReason(() -> generator().propose(proposal(Stop.SOLUTION, 1, new Prefix(NONE, 64))), Reason.CANCELLED);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void saysWhatItsModelIs() {
        assertThat(generator().model().digest()).matches("[0-9a-f]{64}");
        assertThat(generator().model().parameters()).isPositive();
    }

    @Test
    void revisesEarlierAttempts() {
        Proposed proposed = generator().propose(proposal(Stop.SOLUTION, 1, revision(ATTEMPT, 3), revision(OTHER, 2)));

        assertThat(proposed.samples()).extracting(Sample::prefix).containsExactly(0, 0, 0, 1, 1);
        assertThat(proposed.model()).isEqualTo(generator().revisionModel().orElseThrow());
    }

    @Test
    void aRevisionDependsOnItsAttemptsAndRepeatsItself() {
        List<Steps> one = steps(generator().propose(proposal(Stop.SOLUTION, 3, revision(ATTEMPT, 8))));
        List<Steps> again =
                steps(generator().propose(proposal(Stop.SOLUTION, 3, revision(ATTEMPT, 8), revision(OTHER, 4))));
        List<Steps> other = steps(generator().propose(proposal(Stop.SOLUTION, 3, revision(OTHER, 8))));

        assertThat(again.subList(0, 8)).isEqualTo(one);
        assertThat(other).isNotEqualTo(one);
    }

    @Test
    void attemptsAreReadAndPaidFor() {
        long alone = generator()
                .propose(proposal(Stop.STEP, 1, new Prefix(NONE, 1)))
                .usage()
                .prompt();

        long revised = generator()
                .propose(proposal(Stop.STEP, 1, revision(ATTEMPT, 1)))
                .usage()
                .prompt();

        assertThat(revised).isGreaterThan(alone);
    }

    protected static void assertReason(ThrowingCallable call, Reason reason) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        EngineException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(reason));
    }
}
