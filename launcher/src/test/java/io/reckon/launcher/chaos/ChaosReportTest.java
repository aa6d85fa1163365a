package io.reckon.launcher.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.reckon.launcher.chaos.history.Count;
import io.reckon.launcher.chaos.measurement.Condition;
import io.reckon.launcher.chaos.measurement.Durability;
import io.reckon.launcher.chaos.measurement.RoundFigures;
import io.reckon.launcher.chaos.promise.Finding;
import io.reckon.launcher.chaos.promise.PromiseName;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ChaosReportTest {
    private static final Count CLEAN = new Count(10, 10, 0, 0, 0);
    private static final Durability DURABILITY =
            new Durability(Condition.USUAL, figures(50, 30, 60), figures(45, 33, 70));

    private static RoundFigures figures(double questions, double p50, double p99) {
        return new RoundFigures(questions, new RoundFigures.Millis(p50, p99), new RoundFigures.Millis(1, 2));
    }

    private static Verdict verdict(PromiseName promise, Count count) {
        return new Verdict(promise, new Finding(), count);
    }

    private static ChaosReport report(Verdict... verdicts) {
        return new ChaosReport(4, List.of(verdicts), OptionalDouble.of(0.01), Optional.of(DURABILITY));
    }

    @Test
    void promiseIsKeptWhereEveryCountSaysSo() {
        assertThat(verdict(PromiseName.P1, CLEAN).isKept()).isTrue();
        assertThat(verdict(PromiseName.P1, new Count(10, 9, 0, 0, 0)).isKept()).isFalse();
        assertThat(verdict(PromiseName.P1, new Count(10, 10, 1, 0, 0)).isKept()).isFalse();
        assertThat(verdict(PromiseName.P1, new Count(10, 10, 0, 1, 0)).isKept()).isFalse();
    }

    @Test
    void oneBrokenPromiseBreaksTheRun() {
        assertThat(report(verdict(PromiseName.P1, CLEAN)).isKept()).isTrue();
        assertThat(report(verdict(PromiseName.P1, CLEAN), verdict(PromiseName.P7, new Count(1, 1, 1, 0, 0)))
                        .isKept())
                .isFalse();
    }

    @Test
    void writesWhatOtherProgramsRead() {
        assertThat(ChaosReportJson.json(report(verdict(PromiseName.P2, CLEAN))).toString())
                .isEqualTo("{\"seed\":4,\"promises\":[{\"id\":\"P2\",\"faults\":0,\"accepted\":10,\"terminal\":10,"
                        + "\"duplicates\":0,\"overBudget\":0,\"passed\":true,\"complaints\":[],\"remarks\":[]}],"
                        + "\"reworkShare\":0.01,\"roundMillisP50\":33.0,\"roundMillisP99\":70.0,"
                        + "\"durabilityCost\":0.09999999999999998,\"durabilityMillisP50\":3.0}");
    }

    @Test
    void tellsTheSeedAndWhatTheJournalCosts() {
        assertThat(ChaosReportText.summary(report(verdict(PromiseName.P2, CLEAN))))
                .contains("Seed 4", "The journal costs 10.0 % of the throughput and 3.00 ms of the median round");
    }
}
