package io.reckon.launcher.command;

import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ScopeType;

/** The command {@code reckon} with its subcommands. */
@Command(
        name = "reckon",
        version = "reckon 0.1.0",
        description = "Answers questions with a language model and spends on each just as much inference compute as it"
                + " deserves.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            AskCommand.class,
            AnswerCommand.class,
            GenerateCompletion.class,
            HelpCommand.class
        })
public final class ReckonCommand {
    private ReckonCommand() {}

    /** Parses and runs; exit status 0 when all went well, 1 for a failure, 2 for wrong usage. */
    public static CommandLine commandLine() {
        return new CommandLine(new ReckonCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Failures());
    }
}
