package io.reckon.launcher.command;

import io.reckon.calibration.command.CalibrateCommand;
import io.reckon.calibration.command.EvidenceCommand;
import io.reckon.calibration.command.InitialCalibrationCommand;
import io.reckon.calibration.command.MeasureCommand;
import io.reckon.calibration.command.PublishCommand;
import io.reckon.launcher.bench.BenchCommand;
import io.reckon.launcher.chaos.ChaosCommand;
import io.reckon.launcher.deployment.Engine;
import io.reckon.launcher.question.Strategy;
import io.reckon.models.command.QuestionsCommand;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.OptionSpec;
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
            GradeCommand.class,
            QuestionsCommand.class,
            MeasureCommand.class,
            CalibrateCommand.class,
            InitialCalibrationCommand.class,
            EvidenceCommand.class,
            PublishCommand.class,
            BenchCommand.class,
            ChaosCommand.class,
            ImagesCommand.class,
            GenerateCompletion.class,
            HelpCommand.class
        })
public final class ReckonCommand {
    private ReckonCommand() {}

    /** Parses and runs; exit status 0 when all went well, 1 for a failure, 2 for wrong usage. */
    public static CommandLine commandLine() {
        CommandLine command = new CommandLine(new ReckonCommand());
        CommandLine measure = Objects.requireNonNull(command.getSubcommands().get("measure"));
        systemOptions().forEach(measure.getCommandSpec()::addOption);
        return command.registerConverter(Engine.class, WordConverter.of(Engine.class))
                .registerConverter(Strategy.class, WordConverter.of(Strategy.class))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Failures())
                .setExecutionStrategy(new SystemForCommand());
    }

    /** Measuring itself needs no models, only the system that is started for it. */
    private static List<OptionSpec> systemOptions() {
        return List.of(
                option(SystemForCommand.MODELS, Path.class, "DIR")
                        .description("Models of the system that is started for the run. Default: the models of this"
                                + " checkout.")
                        .build(),
                option(ModelOptions.PROPOSER, Path.class, "DIR")
                        .description(ModelOptions.PROPOSER_TEXT)
                        .build(),
                option(ModelOptions.TEMPERATURE, Double.class, "T")
                        .description(ModelOptions.TEMPERATURE_TEXT)
                        .build());
    }

    private static OptionSpec.Builder option(String name, Class<?> type, String label) {
        return OptionSpec.builder(name).type(type).paramLabel(label);
    }
}
