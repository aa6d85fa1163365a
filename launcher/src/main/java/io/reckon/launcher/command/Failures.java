package io.reckon.launcher.command;

import io.reckon.calibration.CalibrationException;
import io.reckon.launcher.process.ChildFailedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.util.concurrent.CancellationException;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in one line why a command failed; a stack trace only where the fault is ours. */
final class Failures implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        switch (failure) {
            case CancellationException stopping -> {
                // the user stopped the command: nothing to explain
            }
            case ChildFailedException child -> {
                child.tail().forEach(line -> err.println("  | " + line));
                err.println("reckon: " + child.getMessage());
                err.println("All of its output is in " + child.log());
            }
            case FileSystemException file -> err.println("reckon: " + describe(file));
            case CalibrationException models -> err.println("reckon: " + models.getMessage());
            case IOException expected -> err.println("reckon: " + expected.getMessage());
            case KafkaException broker -> err.println("reckon: Kafka: " + broker.getMessage());
            default -> failure.printStackTrace(err);
        }
        err.flush();
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static String describe(FileSystemException failure) {
        String reason = failure.getReason() == null
                ? failure.getClass().getSimpleName().replace("Exception", "")
                : failure.getReason();
        return failure.getFile() + ": " + reason;
    }
}
