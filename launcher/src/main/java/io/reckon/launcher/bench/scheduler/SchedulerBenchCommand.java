package io.reckon.launcher.bench.scheduler;

import io.reckon.launcher.deployment.Checkout;
import io.reckon.launcher.option.PositiveNumber;
import io.reckon.launcher.process.ChildFailedException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the scheduler. */
@Command(
        name = "scheduler",
        description = "Start three brokers, two schedulers, and proposers and verifiers that only wait, and show what a"
                + " round takes beyond their time, what the journal costs, and the memory of one scheduler with many"
                + " questions in flight. Takes about a quarter of an hour; wants a machine that does nothing else.")
public final class SchedulerBenchCommand implements Callable<Integer> {
    @Option(
            names = "--questions",
            converter = PositiveNumber.class,
            paramLabel = "COUNT",
            defaultValue = "10000",
            description = "Questions in flight for the figure of memory (default: ${DEFAULT-VALUE}).")
    private int questions;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures to a file as well.")
    private Optional<Path> json = Optional.empty();

    @Override
    public Integer call() throws IOException, ChildFailedException, InterruptedException {
        SchedulerFigures figures = SchedulerBench.run(Checkout.current(), questions);
        System.out.println();
        SchedulerBenchTable.lines(figures).forEach(System.out::println);
        if (json.isPresent()) {
            SchedulerBenchJson.write(figures, json.get());
        }
        return 0;
    }
}
