package io.reckon.scheduler.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.reckon.scheduler.budget.Budget;
import io.reckon.scheduler.budget.Limits;
import io.reckon.scheduler.scripted.Faults;
import io.reckon.scheduler.scripted.Ledger;
import io.reckon.scheduler.scripted.Recording;
import io.reckon.scheduler.scripted.ScriptedProposer;
import io.reckon.scheduler.scripted.ScriptedVerifier;
import io.reckon.scheduler.scripted.Searches;
import io.reckon.scheduler.scripted.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a search simulates to rate a step, and what beams cost that do so. */
class ForesightTest {

    private static final Tokens COUNTING = Tokens.WORDS_PER_SEQUENCE;

    private final Ledger ledger = new Ledger();
    private final Budget budget = Searches.budget(Searches.generations(8));
    private final ScriptedProposer proposer = new ScriptedProposer(COUNTING, Faults.NONE, ledger);
    private final ScriptedVerifier verifier = new ScriptedVerifier(COUNTING, Faults.NONE, ledger);

    @Test
    void beamsTakeTheGenerationsThatEachOfThemCosts() {
        Search search = Searches.search(budget, proposer, verifier);

        assertThat(search.openBeams(20, 3)).isEqualTo(2);
        assertThat(budget.spent().generations()).isEqualTo(6);
        assertThat(search.generations(20)).isEqualTo(2);
    }

    @Test
    void whatIsForeseenIsSampledAtTemperatureZeroAndIsNoSolution() {
        Recording recording = new Recording(proposer);
        Search search = Searches.search(budget, recording, verifier);
        List<Rollout> beams = search.steps(List.of(new Branch(Rollout.EMPTY, search.openBeams(4))));

        List<Rollout> foreseen = search.foreseen(beams, 8);

        assertThat(foreseen).hasSameSizeAs(beams).allMatch(Rollout::finished);
        assertThat(recording.calls().stream().skip(1))
                .isNotEmpty()
                .allMatch(call -> call.sampling().temperature() == 0 && call.stopAt() == StopAt.STEP);
        for (int beam = 0; beam < beams.size(); beam++) {
            assertThat(foreseen.get(beam).steps())
                    .startsWith(beams.get(beam).steps().toArray(String[]::new));
        }
    }

    @Test
    void theLastTokensAreNotSpentOnWhatIsForeseen() {
        Budget scarce = Searches.budget(new Limits(8, 60, Duration.ofMinutes(1)));
        Search search = Searches.search(scarce, proposer, verifier);
        List<Rollout> beams = List.of(new Rollout(List.of("a"), false, 1, Optional.empty(), false));

        assertThat(search.foreseen(beams, 2)).isEqualTo(beams);
        assertThat(ledger.calls()).isZero();
        assertThat(search.scoredCompletions(List.of(new Branch(beams.getFirst(), 1))))
                .hasSize(1);
    }
}
