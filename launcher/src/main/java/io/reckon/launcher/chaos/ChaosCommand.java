package io.reckon.launcher.chaos;

import io.reckon.launcher.chaos.promise.PromiseName;
import io.reckon.launcher.deployment.Checkout;
import io.reckon.launcher.deployment.Service;
import io.reckon.launcher.process.ChildFailedException;
import io.reckon.launcher.progress.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tries what Reckon promises, by breaking it. */
@Command(
        name = "chaos",
        description =
                "Start three brokers, two schedulers, two proposers, two verifiers with scripted engines, and break"
                        + " them: kill, freeze, cut off, overload. Counts from outside, by the answers and by ledgers of what was"
                        + " spent, whether each promise of docs/reliability.md was kept. Takes about half an hour on two cores.")
public final class ChaosCommand implements Callable<Integer> {
    private static final int MOST_SEED = 1_000_000;

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            description = "Seed of questions and faults (default: another one each time; it is printed).")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--only",
            paramLabel = "PROMISE",
            split = ",",
            description = "Promises to try: ${COMPLETION-CANDIDATES} (default: all). Nothing else is measured then.")
    private List<PromiseName> only = List.of();

    @Option(
            names = "--short",
            description = "Only P1, P2, P3, P6, P7 and P12, with fewer faults, in less than 5 minutes.")
    private boolean isShort;

    @Option(
            names = "--other-version",
            paramLabel = "FOLDER",
            description = "Checkout of another version, with its scheduler built; P11 runs it beside this one.")
    private Optional<Path> other = Optional.empty();

    @Option(names = "--json", paramLabel = "FILE", description = "Write the summary to a file as well.")
    private Optional<Path> json = Optional.empty();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, ChildFailedException, InterruptedException {
        long chosen = seed.orElseGet(() -> (long) RandomGenerator.getDefault().nextInt(MOST_SEED));
        ChaosPlan plan = ChaosPlan.of(chosen, isShort, only, otherVersion());
        ChaosReport report;
        try (Progress progress = Progress.of("Promises", plan.promises().size())) {
            progress.note("Seed " + chosen);
            report = new ChaosRun(plan, progress).run(Checkout.current());
        }
        System.out.println();
        ChaosReportText.summary(report).forEach(System.out::println);
        if (json.isPresent()) {
            ChaosReportJson.write(report, json.get());
        }
        return report.isKept() ? 0 : 1;
    }

    private Optional<Checkout> otherVersion() {
        Optional<Checkout> checkout = other.map(Checkout::new);
        if (checkout.isPresent() && !checkout.get().hasBuilt(Service.SCHEDULER)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--other-version: there is no scheduler in "
                            + checkout.get().root()
                            + "; check the other version out there and run ./mvnw package -Dquick");
        }
        return checkout;
    }
}
