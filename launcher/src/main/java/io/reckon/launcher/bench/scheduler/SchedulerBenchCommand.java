package io.reckon.launcher.bench.scheduler;

import io.reckon.launcher.deployment.Checkout;
import io.reckon.launcher.process.ChildFailedException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the scheduler. */
@Command(
        name = "scheduler",
        description = "Start three brokers, two schedulers, and proposers and verifiers that only wait, and show what a"
                + " round takes beyond their time, what the journal costs, and the memory of one scheduler with many"
                + " questions in flight. Takes about ten minutes; wants a machine that does nothing else.")
public final class SchedulerBenchCommand implements Callable<Integer> {
    @Option(
            names = "--questions",
            paramLabel = "COUNT",
            defaultValue = "10000",
            description = "Questions in flight for the figure of memory (default: ${DEFAULT-VALUE}).")
    private int questions;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures to a file as well.")
    private Optional<Path> json = Optional.empty();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, ChildFailedException, InterruptedException {
        if (questions < 1) {
            throw new ParameterException(spec.commandLine(), "--questions is 1 or more, not " + questions);
        }
        SchedulerFigures figures = SchedulerBench.run(Checkout.current(), questions);
        System.out.println();
        SchedulerBenchTable.lines(figures).forEach(System.out::println);
        if (json.isPresent()) {
            SchedulerBenchJson.write(figures, json.get());
        }
        return 0;
    }
}
