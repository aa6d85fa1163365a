package io.reckon.launcher.chaos;

import io.reckon.launcher.chaos.cluster.Cluster;
import io.reckon.launcher.chaos.history.Publisher;
import io.reckon.launcher.chaos.history.Tape;
import io.reckon.launcher.chaos.history.TokenLedger;
import io.reckon.launcher.chaos.measurement.Condition;
import io.reckon.launcher.chaos.measurement.Durability;
import io.reckon.launcher.chaos.measurement.Measurement;
import io.reckon.launcher.chaos.promise.Finding;
import io.reckon.launcher.chaos.promise.Promise;
import io.reckon.launcher.chaos.promise.PromiseName;
import io.reckon.launcher.chaos.promise.Stage;
import io.reckon.launcher.deployment.Checkout;
import io.reckon.launcher.process.ChildFailedException;
import io.reckon.launcher.progress.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Starts a cluster, tries one promise after the other, and counts what became of every question. */
final class ChaosRun {
    /** Restarts the brokers, which then have been at work for the longest time: young ones are slow. */
    private static final PromiseName MEASURED_BEFORE = PromiseName.P10;

    private final ChaosPlan plan;
    private final Progress progress;

    ChaosRun(ChaosPlan plan, Progress progress) {
        this.plan = plan;
        this.progress = progress;
    }

    /**
     * Returns what came of it.
     *
     * @throws ChildFailedException if a process does not start, or ends by itself; the logs are kept then
     */
    ChaosReport run(Checkout checkout) throws IOException, ChildFailedException, InterruptedException {
        progress.note("Starting 3 brokers, 2 schedulers, 2 proposers, 2 verifiers and the difficulty service");
        Cluster cluster = Cluster.start(checkout);
        boolean isKept = false;
        try (Publisher publisher = new Publisher(cluster.brokers().bootstrapServers());
                Tape tape = new Tape(cluster.brokers().bootstrapServers())) {
            ChaosReport report = tried(cluster, publisher, tape);
            isKept = report.isKept();
            return report;
        } finally {
            if (isKept) {
                cluster.close();
            } else {
                cluster.abandon();
                progress.note("Logs and ledgers are in " + cluster.folder());
            }
        }
    }

    private ChaosReport tried(Cluster cluster, Publisher publisher, Tape tape)
            throws IOException, ChildFailedException, InterruptedException {
        Stage.Run run = new Stage.Run(plan.seed(), plan.scale(), plan.other(), progress::note);
        Optional<Durability> durability = Optional.empty();
        List<Stage> stages = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (PromiseName name : plan.promises()) {
            if (name == MEASURED_BEFORE && plan.isMeasured()) {
                Durability cost = new Measurement(cluster, publisher, tape, plan.seed(), progress::note)
                        .durability(Condition.USUAL);
                ChaosReportText.lines(cost).forEach(progress::note);
                durability = Optional.of(cost);
            }
            progress.note("%s  %s".formatted(name, name.text()));
            Stage stage = new Stage(name, cluster, publisher, tape, run);
            Finding finding = Promise.of(name).prove(stage);
            stages.add(stage);
            findings.add(finding);
            ChaosReportText.lines(new Verdict(name, finding, stage.count())).forEach(progress::line);
            progress.step();
        }
        // counted once more: what comes late counts too
        List<Verdict> verdicts = new ArrayList<>();
        for (int place = 0; place < stages.size(); place++) {
            Stage stage = stages.get(place);
            verdicts.add(new Verdict(stage.name(), findings.get(place), stage.count()));
        }
        return new ChaosReport(plan.seed(), verdicts, rework(cluster), durability);
    }

    private OptionalDouble rework(Cluster cluster) throws IOException {
        return plan.promises().contains(PromiseName.P1)
                ? OptionalDouble.of(TokenLedger.read(cluster.ledgers())
                        .of(PromiseName.P1.prefix(plan.seed()))
                        .reworkShare())
                : OptionalDouble.empty();
    }
}
