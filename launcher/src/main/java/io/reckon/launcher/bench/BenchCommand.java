package io.reckon.launcher.bench;

import io.reckon.launcher.bench.scheduler.SchedulerBenchCommand;
import picocli.CommandLine.Command;

/** Measures parts of Reckon on this machine. */
@Command(
        name = "bench",
        description = "Measure a part of Reckon on this machine.",
        subcommands = {EngineBenchCommand.class, SchedulerBenchCommand.class})
public final class BenchCommand {}
