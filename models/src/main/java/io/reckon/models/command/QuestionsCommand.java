package io.reckon.models.command;

import io.reckon.models.problem.Problem;
import io.reckon.models.problem.ProblemStream;
import io.reckon.models.problem.Split;
import io.reckon.models.problem.corruption.Corruptor;
import io.reckon.models.problem.draw.Draws;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** Draws word problems with their derivations. */
@Command(
        name = "questions",
        version = "reckon 0.1.0",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        subcommands = {CheckCommand.class, VocabularyCommand.class},
        description =
                "Writes grade-school word problems with exact derivations as JSON lines. The same options give the"
                        + " same problems on every machine.")
public final class QuestionsCommand implements Callable<Integer> {
    /** Sets the random stream of corruptions apart from that of problems. */
    private static final long CORRUPTION_STREAM = 0x5DEECE66DL;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--split",
            defaultValue = "test",
            description = "Part of all problems: train, dev, test or unseen-phrasings (default: ${DEFAULT-VALUE}).")
    private String split;

    @Option(names = "--count", defaultValue = "100", description = "How many problems (default: ${DEFAULT-VALUE}).")
    private long count;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Start of the random stream (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Mixin
    private MixOptions mix;

    @Option(names = "--rows", description = "Write training rows (written and right slots) instead of questions.")
    private boolean rows;

    @Option(
            names = "--corrupted-lines",
            paramLabel = "<share>",
            defaultValue = "0.35",
            description = "With --rows: probability that a step is written wrongly (default: ${DEFAULT-VALUE}).")
    private double corruptedLines;

    @Option(
            names = "--clean-problems",
            paramLabel = "<share>",
            defaultValue = "0.15",
            description = "With --rows: share of problems without wrong steps (default: ${DEFAULT-VALUE}).")
    private double cleanProblems;

    @Option(
            names = "--repeat",
            paramLabel = "<times>",
            defaultValue = "1",
            description =
                    "With --rows: derivations of each problem, each with its own errors (default: ${DEFAULT-VALUE}).")
    private int repeat;

    @Option(names = "--out", paramLabel = "<file>", description = "File to write (default: standard output).")
    private @Nullable Path out;

    /** Runs the generator alone, without the rest of the system. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command with its subcommands; exit status 0 when all went well, 1 for a failure, 2 for wrong usage. */
    public static CommandLine commandLine() {
        return new CommandLine(new QuestionsCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(QuestionsCommand::explain)
                .setExecutionExceptionHandler(QuestionsCommand::explain);
    }

    @Override
    public Integer call() throws IOException {
        if (count < 0) {
            throw new ParameterException(spec.commandLine(), "--count must not be negative: " + count);
        }
        if (repeat < 1) {
            throw new ParameterException(spec.commandLine(), "--repeat must be 1 or more: " + repeat);
        }
        ProblemStream problems = valid(() -> new ProblemStream(Split.ofText(split), seed, mix.mix()));
        Corruptor corruptor =
                valid(() -> new Corruptor(corruptedLines, cleanProblems, Draws.seeded(seed ^ CORRUPTION_STREAM)));
        try (Writer writer = JsonLines.writer(out)) {
            for (long i = 0; i < count; i++) {
                write(problems.next(), corruptor, writer);
            }
        }
        return CommandLine.ExitCode.OK;
    }

    private void write(Problem problem, Corruptor corruptor, Writer writer) throws IOException {
        if (!rows) {
            JsonLines.write(QuestionRow.of(problem), writer);
            return;
        }
        for (int time = 0; time < repeat; time++) {
            JsonLines.write(row(problem, corruptor), writer);
        }
    }

    private static int explain(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        command.getErr().println(name + ": " + failure.getMessage());
        command.getErr().println("Try " + name + " --help");
        return CommandLine.ExitCode.USAGE;
    }

    private static int explain(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
        if (failure instanceof IOException) {
            command.getErr().println(command.getCommandSpec().qualifiedName() + ": " + failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw failure;
    }

    private static TrainingRow row(Problem problem, Corruptor corruptor) {
        return TrainingRow.of(problem, corruptor.corrupt(problem.question(), problem.plan()));
    }

    private <T> T valid(Supplier<T> options) {
        try {
            return options.get();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
