package io.reckon.calibration.command;

import io.reckon.calibration.CalibrationException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that says in one line why it failed: exit code 0 for success, 1 for failure, 2 for wrong usage. */
abstract class ReportingCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    /** @throws CalibrationException if the command cannot do its work */
    abstract void run();

    @Override
    public final Integer call() {
        try {
            run();
            return CommandLine.ExitCode.OK;
        } catch (CalibrationException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    final void print(String text) {
        spec.commandLine().getOut().println(text);
    }
}
