package io.reckon.launcher.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.reckon.launcher.deployment.Checkout;
import io.reckon.launcher.progress.Progress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The short form of {@code ./reckon chaos}: real processes, killed and frozen, and every question counted. */
class ChaosIT {
    private static final long SEED = 6;

    @Test
    void everyPromiseOfTheShortFormIsKept() throws Exception {
        ChaosPlan plan = ChaosPlan.of(SEED, true, List.of(), Optional.empty());
        ChaosReport report;
        try (Progress progress = Progress.of("Promises", plan.promises().size())) {
            report = new ChaosRun(plan, progress).run(Checkout.current());
        }

        assertThat(report.verdicts())
                .allSatisfy(verdict -> assertThat(verdict.isKept())
                        .as(String.join("\n", ChaosReportText.lines(verdict)))
                        .isTrue());
        assertThat(report.verdicts())
                .allMatch(verdict -> verdict.finding().faults() > 0)
                .allMatch(verdict -> verdict.count().accepted() > 0);
        assertThat(report.reworkShare().orElseThrow()).isLessThanOrEqualTo(0.05);
    }
}
