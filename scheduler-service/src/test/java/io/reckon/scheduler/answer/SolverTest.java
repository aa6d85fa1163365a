package io.reckon.scheduler.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reckon.scheduler.budget.Limits;
import io.reckon.scheduler.confidence.ConfidenceModel;
import io.reckon.scheduler.confidence.ConfidenceWeights;
import io.reckon.scheduler.difficulty.DifficultyEstimator;
import io.reckon.scheduler.difficulty.Estimate;
import io.reckon.scheduler.policy.Calibration;
import io.reckon.scheduler.policy.CurrentCalibration;
import io.reckon.scheduler.policy.PolicyCell;
import io.reckon.scheduler.policy.PolicyTable;
import io.reckon.scheduler.policy.ProbeRule;
import io.reckon.scheduler.policy.Thrift;
import io.reckon.scheduler.question.Question;
import io.reckon.scheduler.question.Trace;
import io.reckon.scheduler.scripted.Faults;
import io.reckon.scheduler.scripted.Ledger;
import io.reckon.scheduler.scripted.ScriptedProposer;
import io.reckon.scheduler.scripted.ScriptedVerifier;
import io.reckon.scheduler.scripted.Searches;
import io.reckon.scheduler.scripted.Tokens;
import io.reckon.scheduler.search.CallFailedException;
import io.reckon.scheduler.search.CallFailedException.Kind;
import io.reckon.scheduler.search.ModelDigests;
import io.reckon.scheduler.search.Models;
import io.reckon.scheduler.search.Proposal;
import io.reckon.scheduler.search.Proposer;
import io.reckon.scheduler.search.Rollout;
import io.reckon.scheduler.stop.StopRule;
import io.reckon.scheduler.strategy.ScoreAggregation;
import io.reckon.scheduler.strategy.StrategySpec;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SolverTest {

    private static final StrategySpec MAJORITY = new StrategySpec.MajorityVote();
    private static final StrategySpec BEAM = new StrategySpec.BeamSearch(4, 40, ScoreAggregation.PRODUCT);
    private static final ModelDigests DIGESTS = new ModelDigests(
            Optional.of(ScriptedProposer.DIGEST), Optional.of(ScriptedVerifier.DIGEST), Optional.empty());

    private static final StrategySpec PROBE = new StrategySpec.BestOfNWeighted(ScoreAggregation.PRODUCT);
    private static final List<Double> UNSURE_BINS = List.of(0.2, 0.2, 0.2, 0.2, 0.2);
    private static final Thrift THRIFT = new Thrift(0.01, 0);
    private static final ConfidenceModel.Logistic SURE = constant(5);
    private static final ConfidenceModel.Logistic UNSURE = constant(-5);

    private final Ledger ledger = new Ledger();
    private final List<List<Double>> probes = new ArrayList<>();
    private final Proposer proposer = new ScriptedProposer(Tokens.WORDS_PER_SEQUENCE, Faults.NONE, ledger);

    @Test
    void probeIsScoredJudgedReusedAndPaidFromTheBudget() {
        Answer answer = solver(proposer, hard()).solve(question(16, Optional.empty()), Searches.NOW);

        assertThat(answer.status()).isEqualTo(Status.ANSWERED);
        assertThat(answer.plan().strategy()).contains(BEAM);
        assertThat(answer.plan().calibrationId()).contains("cal");
        assertThat(probes).map(List::size).containsExactly(0, 4);
        assertThat(answer.selection().candidates()).filteredOn(Rollout::probe).hasSize(4);
        assertThat(answer.spent().generations()).isEqualTo(16);
        assertThat(ledger.generations()).isEqualTo(16);
    }

    @Test
    void easyQuestionStopsWhereThePolicySaysSo() {
        Answer answer = solver(proposer, easy()).solve(question(16, Optional.empty()), Searches.NOW);

        assertThat(answer.plan().strategy()).contains(PROBE);
        assertThat(answer.spent().generations()).isEqualTo(4);
        assertThat(answer.selection().candidates()).hasSize(4).allMatch(Rollout::probe);
    }

    @Test
    void budgetTooSmallForAProbeGetsThePriorEstimate() {
        Answer answer = solver(proposer, easy()).solve(question(3, Optional.empty()), Searches.NOW);

        assertThat(probes).containsExactly(List.of());
        assertThat(answer.spent().generations()).isEqualTo(3);
        assertThat(answer.plan().estimate()).isPresent();
    }

    @Test
    void pinnedStrategyGetsTheWholeBudgetWithoutProbeOrEstimate() {
        Answer answer = solver(proposer, easy()).solve(question(16, Optional.of(MAJORITY)), Searches.NOW);

        assertThat(probes).isEmpty();
        assertThat(ledger.verifierCalls()).isZero();
        assertThat(answer.selection().candidates()).hasSize(16).noneMatch(Rollout::probe);
        assertThat(answer.plan()).isEqualTo(new Answer.Plan(Optional.of(MAJORITY), Optional.empty(), Optional.empty()));
    }

    @Test
    void sameSeedGivesSameAnswer() {
        Question question = question(16, Optional.empty());

        assertThat(solver(proposer, hard()).solve(question, Searches.NOW))
                .isEqualTo(solver(proposer, hard()).solve(question, Searches.NOW));
    }

    @Test
    void estimatorOutOfReachBringsTheBestOfTheProbe() {
        DifficultyEstimator down = (context, calibrationId, scores) -> {
            if (scores.isEmpty()) {
                return new Estimate(UNSURE_BINS, 0.5, "cal", 0);
            }
            throw new CallFailedException(Kind.UNAVAILABLE, "The difficulty service is out of reach");
        };
        Answer answer = solver(proposer, down).solve(question(16, Optional.empty()), Searches.NOW);

        assertThat(answer.status()).isEqualTo(Status.UNAVAILABLE);
        assertThat(answer.reason()).startsWith("The difficulty service is out of reach; ");
        assertThat(answer.selection().winner()).isPresent();
        assertThat(answer.plan().strategy()).contains(PROBE);
    }

    @Test
    void failuresBecomeStatuses() {
        assertThat(statusWhenProposerFails(Kind.UNSUPPORTED)).isEqualTo(Status.UNSUPPORTED);
        assertThat(statusWhenProposerFails(Kind.UNAVAILABLE)).isEqualTo(Status.UNAVAILABLE);
        assertThat(statusWhenProposerFails(Kind.BROKEN)).isEqualTo(Status.FAILED);
        assertThatThrownBy(() -> statusWhenProposerFails(Kind.CANCELLED)).isInstanceOf(SearchCancelledException.class);
    }

    @Test
    void otherCalibrationInTheDifficultyServiceIsRefused() {
        DifficultyEstimator stale =
                (context, calibrationId, scores) -> new Estimate(List.of(1.0, 0.0, 0.0, 0.0, 0.0), 0.5, "old", 0);

        Answer answer = solver(proposer, stale).solve(question(16, Optional.empty()), Searches.NOW);

        assertThat(answer.status()).isEqualTo(Status.FAILED);
        assertThat(answer.reason()).contains("calibration old", "with cal");
    }

    @Test
    void otherModelThanTheCalibratedOneIsRefusedUnlessTheStrategyIsPinned() {
        Proposer other = call -> {
            Proposal proposal = proposer.propose(call);
            return new Proposal(proposal.samples(), proposal.usage(), "d".repeat(64));
        };

        Answer chosen = solver(other, easy()).solve(question(16, Optional.empty()), Searches.NOW);
        Answer pinned = solver(other, easy()).solve(question(16, Optional.of(MAJORITY)), Searches.NOW);

        assertThat(chosen.status()).isEqualTo(Status.FAILED);
        assertThat(chosen.reason()).contains("d".repeat(64), ScriptedProposer.DIGEST);
        assertThat(pinned.status()).isEqualTo(Status.ANSWERED);
    }

    @Test
    void withoutCalibrationOnlyPinnedStrategiesAreRun() {
        Solver solver = new Solver(
                models(proposer), easy(), new CurrentCalibration(Optional.empty()), settings(THRIFT), clock());

        assertThat(solver.solve(question(16, Optional.empty()), Searches.NOW).status())
                .isEqualTo(Status.FAILED);
        assertThat(solver.solve(question(16, Optional.of(BEAM)), Searches.NOW).status())
                .isEqualTo(Status.ANSWERED);
    }

    @Test
    void targetThatTheProbeReachesSpendsNoMore() {
        Question question = question(16, Optional.empty(), 0.5);

        Answer answer = solver(proposer, hard(), Optional.of(SURE)).solve(question, Searches.NOW);

        assertThat(answer.plan().strategy())
                .contains(new StrategySpec.AdaptiveStop(BEAM, new StopRule.Confidence(0.5)));
        assertThat(answer.spent().generations()).isEqualTo(4);
        assertThat(answer.certainty()).hasValueSatisfying(certainty -> {
            assertThat(certainty.confidence()).isGreaterThanOrEqualTo(0.5);
            assertThat(certainty.calibrated()).isTrue();
            assertThat(certainty.evidence().passRate()).hasValue(0.5);
        });
    }

    @Test
    void targetOutOfReachSpendsTheWholeBudgetWhateverThePolicySaves() {
        Question question = question(16, Optional.empty(), 0.999);

        Answer answer = solver(proposer, easy(), Optional.of(UNSURE)).solve(question, Searches.NOW);

        assertThat(answer.plan().strategy().map(StrategySpec::name)).contains("adaptive_stop");
        assertThat(answer.spent().generations()).isEqualTo(16);
        assertThat(answer.status()).isEqualTo(Status.ANSWERED);
    }

    @Test
    void targetStopsAPinnedStrategyToo() {
        Question question = question(16, Optional.of(MAJORITY), 0.5);

        Answer answer = solver(proposer, easy(), Optional.of(SURE)).solve(question, Searches.NOW);

        assertThat(probes).isEmpty();
        assertThat(answer.spent().generations()).isEqualTo(4);
        assertThat(answer.plan().strategy())
                .contains(new StrategySpec.AdaptiveStop(MAJORITY, new StopRule.Confidence(0.5)));
    }

    @Test
    void withoutConfidenceModelTheVoteShareIsTheConfidence() {
        Answer answer = solver(proposer, hard()).solve(question(16, Optional.empty()), Searches.NOW);

        assertThat(answer.certainty()).hasValueSatisfying(certainty -> {
            assertThat(certainty.calibrated()).isFalse();
            assertThat(certainty.confidence())
                    .isEqualTo(answer.selection().winner().orElseThrow().voteShare());
        });
    }

    @Test
    void tokensThatAreLeftMustCoverTheChoiceOnAverage() {
        assertThat(strategyWithin(1_000_000)).contains(BEAM);
        assertThat(strategyWithin(5_000)).contains(MAJORITY);
    }

    @Test
    void tokenPriceSavesWhatATargetMaySpend() {
        Thrift thrift = new Thrift(0.01, 0.1);

        Answer thrifty =
                solver(hard(), Optional.of(UNSURE), thrift).solve(question(16, Optional.empty()), Searches.NOW);
        Answer sure =
                solver(hard(), Optional.of(UNSURE), thrift).solve(question(16, Optional.empty(), 0.999), Searches.NOW);

        assertThat(thrifty.plan().strategy()).contains(MAJORITY);
        assertThat(thrifty.spent().generations()).isEqualTo(4);
        assertThat(sure.plan().strategy())
                .contains(new StrategySpec.AdaptiveStop(BEAM, new StopRule.Confidence(0.999)));
    }

    @Test
    void tokensForNoSolutionAreNoAnswerThatSaysSo() {
        Question poor = new Question(
                "q",
                "What is 1 + 1?",
                new Limits(4, 5, Duration.ofSeconds(9)),
                1,
                Optional.of(MAJORITY),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Trace.NONE);

        Answer answer = solver(proposer, easy()).solve(poor, Searches.NOW);

        assertThat(answer.status()).isEqualTo(Status.NO_ANSWER);
        assertThat(answer.reason()).contains("5 tokens does not cover one solution");
        assertThat(ledger.calls()).isZero();
    }

    private Optional<StrategySpec> strategyWithin(long tokens) {
        Question question = new Question(
                "q",
                "What is 1 + 1?",
                new Limits(16, tokens, Duration.ofMinutes(1)),
                11,
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Trace.NONE);
        return solver(proposer, hard()).solve(question, Searches.NOW).plan().strategy();
    }

    private Status statusWhenProposerFails(Kind kind) {
        Proposer failing = call -> {
            throw new CallFailedException(kind, "failed on purpose");
        };
        return solver(failing, easy())
                .solve(question(16, Optional.empty()), Searches.NOW)
                .status();
    }

    private Solver solver(Proposer chosen, DifficultyEstimator estimator) {
        return solver(chosen, estimator, Optional.empty());
    }

    private Solver solver(
            Proposer chosen, DifficultyEstimator estimator, Optional<ConfidenceModel.Logistic> confidence) {
        return new Solver(
                models(chosen),
                estimator,
                new CurrentCalibration(Optional.of(calibration(confidence))),
                settings(THRIFT),
                clock());
    }

    private Solver solver(DifficultyEstimator estimator, Optional<ConfidenceModel.Logistic> confidence, Thrift thrift) {
        return new Solver(
                models(proposer),
                estimator,
                new CurrentCalibration(Optional.of(calibration(confidence))),
                settings(thrift),
                clock());
    }

    private static Calibration calibration(Optional<ConfidenceModel.Logistic> confidence) {
        List<PolicyCell> cells = new ArrayList<>();
        IntStream.rangeClosed(1, 5).forEach(bin -> {
            cells.add(new PolicyCell(bin, 4, MAJORITY, bin == 1 ? 0.9 : 0.1, 400));
            cells.add(new PolicyCell(bin, 16, BEAM, 0.5, 8_000));
        });
        return new Calibration("cal", DIGESTS, new PolicyTable(cells), confidence);
    }

    private Models models(Proposer chosen) {
        return new Models(
                chosen, new ScriptedVerifier(Tokens.WORDS_PER_SEQUENCE, Faults.NONE, ledger), ModelDigests.ANY);
    }

    private static SolverSettings settings(Thrift thrift) {
        return new SolverSettings(Searches.SETTINGS, new ProbeRule(4, 0.25), thrift);
    }

    private static InstantSource clock() {
        return InstantSource.fixed(Searches.NOW);
    }

    private DifficultyEstimator easy() {
        return estimator(List.of(1.0, 0.0, 0.0, 0.0, 0.0));
    }

    private DifficultyEstimator hard() {
        return estimator(List.of(0.0, 0.0, 0.0, 0.0, 1.0));
    }

    private DifficultyEstimator estimator(List<Double> bins) {
        return (context, calibrationId, scores) -> {
            probes.add(scores);
            return new Estimate(scores.isEmpty() ? UNSURE_BINS : bins, 0.5, calibrationId, 0);
        };
    }

    private static ConfidenceModel.Logistic constant(double logit) {
        ConfidenceWeights weights = new ConfidenceWeights(logit, 0, 0, 0, 0);
        return new ConfidenceModel.Logistic(weights, weights, weights);
    }

    @Test
    void answerThatIsSureEnoughIsNotSearchedFor() {
        Answer answer = solver(proposer, hard(), Optional.of(SURE)).solve(question(16, Optional.empty()), Searches.NOW);

        assertThat(answer.spent().generations()).isEqualTo(4);
        assertThat(answer.plan().strategy()).contains(PROBE);
    }

    @Test
    void answerThatStaysDoubtfulSwitchesToTheNextStrategyWhileTheTableSaysItPays() {
        List<PolicyCell> cells = new ArrayList<>();
        IntStream.rangeClosed(1, 5).forEach(bin -> {
            cells.add(new PolicyCell(bin, 8, MAJORITY, bin == 5 ? 0.60 : 0.9, 800));
            cells.add(new PolicyCell(bin, 16, BEAM, bin == 5 ? 0.61 : bin == 1 ? 0.95 : 0.9, 8_000));
        });
        Calibration twoRungs = new Calibration("cal", DIGESTS, new PolicyTable(cells), Optional.of(UNSURE));
        Solver solver = new Solver(
                models(proposer),
                hard(),
                new CurrentCalibration(Optional.of(twoRungs)),
                settings(new Thrift(0.02, 0)),
                clock());

        Answer answer = solver.solve(question(16, Optional.empty()), Searches.NOW);

        assertThat(answer.plan().strategy()).contains(BEAM);
        assertThat(answer.spent().generations()).isEqualTo(16);
        assertThat(answer.selection().candidates()).hasSize(16);
        assertThat(answer.selection().candidates().subList(0, 4)).allMatch(Rollout::probe);
    }

    @Test
    void noProbeIsMadeWhereTheChoiceDoesNotDependOnTheBin() {
        List<PolicyCell> cells = IntStream.rangeClosed(1, 5)
                .mapToObj(bin -> new PolicyCell(bin, 16, BEAM, 0.5, 8_000))
                .toList();
        Calibration oneChoice = new Calibration("cal", DIGESTS, new PolicyTable(cells), Optional.empty());
        Solver solver = new Solver(
                models(proposer), hard(), new CurrentCalibration(Optional.of(oneChoice)), settings(THRIFT), clock());

        Answer answer = solver.solve(question(16, Optional.empty()), Searches.NOW);

        assertThat(probes).containsExactly(List.of());
        assertThat(answer.selection().candidates()).hasSize(16).noneMatch(Rollout::probe);
        assertThat(answer.spent().generations()).isEqualTo(16);
    }

    @Test
    void questionKeepsTheCalibrationThatItWasAcceptedWith() {
        CurrentCalibration current = new CurrentCalibration(Optional.of(calibration(Optional.empty())));
        DifficultyEstimator replacing = (context, calibrationId, scores) -> {
            current.replaceWith(new Calibration(
                    "next",
                    DIGESTS,
                    new PolicyTable(IntStream.rangeClosed(1, 5)
                            .mapToObj(bin -> new PolicyCell(bin, 1, MAJORITY, 1, 1))
                            .toList()),
                    Optional.empty()));
            return hard().estimate(context, calibrationId, scores);
        };
        Solver solver = new Solver(models(proposer), replacing, current, settings(THRIFT), clock());

        Answer begun = solver.solve(question(16, Optional.empty()), Searches.NOW);
        Answer later = solver.solve(question(16, Optional.empty()), Searches.NOW);

        assertThat(begun.plan().calibrationId()).contains("cal");
        assertThat(begun.plan().strategy()).contains(BEAM);
        assertThat(later.plan().calibrationId()).contains("next");
    }

    private static Question question(int generations, Optional<StrategySpec> pinned, double target) {
        return new Question(
                "q",
                "What is 1 + 1?",
                Searches.generations(generations),
                11,
                pinned,
                OptionalDouble.of(target),
                OptionalDouble.empty(),
                Trace.NONE);
    }

    private static Question question(int generations, Optional<StrategySpec> pinned) {
        return new Question(
                "q",
                "What is 1 + 1?",
                Searches.generations(generations),
                11,
                pinned,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Trace.NONE);
    }
}
