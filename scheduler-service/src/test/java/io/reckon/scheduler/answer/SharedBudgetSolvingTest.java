package io.reckon.scheduler.answer;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.reckon.scheduler.search.Proposer;
import io.reckon.scheduler.sharing.Patience;
import io.reckon.scheduler.sharing.Share;
import io.reckon.scheduler.sharing.SharedBudget;
import io.reckon.scheduler.sharing.SharedBudgets;
import io.reckon.scheduler.strategy.ScoreAggregation;
import io.reckon.scheduler.strategy.StrategySpec;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Questions of a shared budget, each searched for on a thread of its own, by a policy table made by hand. */
class SharedBudgetSolvingTest {

    private static final StrategySpec SAMPLES = new StrategySpec.BestOfNWeighted(ScoreAggregation.PRODUCT);
    private static final InstantSource CLOCK = InstantSource.fixed(Searches.NOW);

    /** Accuracy by generations in bins 1, 3 and 5: right at once, won by many samples, lost whatever is spent. */
    private static final Map<Integer, List<Double>> ACCURACY = Map.of(
            1, List.of(0.95, 0.2, 0.02),
            2, List.of(0.96, 0.35, 0.02),
            4, List.of(0.96, 0.5, 0.03),
            8, List.of(0.96, 0.65, 0.03),
            16, List.of(0.96, 0.8, 0.03));

    private final Ledger ledger = new Ledger();
    private final Proposer proposer = new ScriptedProposer(Tokens.WORDS_PER_SEQUENCE, Faults.NONE, ledger);

    @Test
    void hardQuestionsThatCanBeWonGetWhatSureAndHopelessOnesDoNotNeed() throws Exception {
        Map<String, Answer> answers = answers(proposer, 8, "sure", "winnable", "hopeless");

        assertThat(spent(answers.get("sure"))).isEqualTo(2);
        assertThat(spent(answers.get("hopeless"))).isEqualTo(2);
        assertThat(spent(answers.get("winnable"))).isEqualTo(16);
        assertThat(answers.values()).extracting(Answer::status).containsOnly(Status.ANSWERED);
    }

    @Test
    void budgetIsNotExceededWhenManyCompeteForIt() throws Exception {
        Map<String, Answer> answers =
                answers(proposer, 3, "winnable-1", "sure-1", "winnable-2", "winnable-3", "sure-2", "winnable-4");

        assertThat(ledger.generations()).isLessThanOrEqualTo(18);
        assertThat(answers.values()).allMatch(answer -> spent(answer) >= 1);
        assertThat(spent(answers.get("winnable-1"))).isGreaterThan(spent(answers.get("sure-1")));
    }

    @Test
    void questionThatBreaksDownHoldsUpNobody() throws Exception {
        Proposer failing = call -> {
            if (call.context().questionId().equals("winnable-1")) {
                throw new CallFailedException(Kind.BROKEN, "broken on purpose");
            }
            return proposer.propose(call);
        };

        Map<String, Answer> answers = answers(failing, 4, "winnable-1", "winnable-2", "sure");

        assertThat(answers.get("winnable-1").status()).isEqualTo(Status.FAILED);
        assertThat(answers.get("winnable-2").status()).isEqualTo(Status.ANSWERED);
        assertThat(ledger.generations()).isLessThanOrEqualTo(12);
    }

    private Map<String, Answer> answers(Proposer chosen, int each, String... ids) throws Exception {
        SharedBudget budget = new SharedBudget("batch", ids.length, each * ids.length);
        SharedBudgets budgets = new SharedBudgets(new Patience(Duration.ofHours(1), Duration.ofHours(1)), CLOCK);
        Solver solver = solver(chosen, budgets);
        Map<String, Future<Answer>> running = new LinkedHashMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String id : ids) {
                running.put(id, threads.submit(() -> {
                    Answer answer = solver.solve(question(id, budget), Searches.NOW);
                    budgets.answered(new Share(budget.id(), id, spent(answer)));
                    return answer;
                }));
            }
        }
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (Map.Entry<String, Future<Answer>> end : running.entrySet()) {
            answers.put(end.getKey(), result(end.getValue()));
        }
        return answers;
    }

    private static Answer result(Future<Answer> end) throws InterruptedException, ExecutionException {
        return end.get();
    }

    private static int spent(Answer answer) {
        return answer.spent().generations();
    }

    private Solver solver(Proposer chosen, SharedBudgets budgets) {
        Models models = new Models(
                chosen, new ScriptedVerifier(Tokens.WORDS_PER_SEQUENCE, Faults.NONE, ledger), ModelDigests.ANY);
        SolverPorts ports = new SolverPorts(
                models,
                (context, calibration, scores) -> new Estimate(bins(context.questionId()), 0.5, calibration, 0),
                budgets);
        SolverSettings settings = new SolverSettings(
                Searches.SETTINGS, new ProbeRule(4, 0.25), new Thrift(0.02, 0), Duration.ofSeconds(5));
        return new Solver(ports, new CurrentCalibration(Optional.of(calibration())), settings, CLOCK);
    }

    private static List<Double> bins(String id) {
        int bin = id.startsWith("sure") ? 1 : id.startsWith("winnable") ? 3 : 5;
        List<Double> bins = new ArrayList<>(Collections.nCopies(Estimate.BINS, 0.0));
        bins.set(bin - 1, 1.0);
        return bins;
    }

    private static Calibration calibration() {
        List<PolicyCell> cells = new ArrayList<>();
        ACCURACY.forEach((generations, accuracy) -> {
            for (int bin = 1; bin <= Estimate.BINS; bin++) {
                cells.add(new PolicyCell(bin, generations, SAMPLES, accuracy.get(bin / 2), 100 * generations));
            }
        });
        Estimate prior = Estimate.prior(Collections.nCopies(Estimate.BINS, 0.2), 0.5, "cal");
        return new Calibration("cal", ModelDigests.ANY, new PolicyTable(cells), Optional.empty(), prior);
    }

    private static Question question(String id, SharedBudget budget) {
        return new Question(
                        id,
                        "What is 1 + 1?",
                        Searches.generations(budget.mostForOne()),
                        id.hashCode(),
                        Optional.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        Trace.NONE)
                .sharing(budget);
    }
}
