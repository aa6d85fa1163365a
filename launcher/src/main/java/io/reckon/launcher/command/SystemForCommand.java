package io.reckon.launcher.command;

import io.reckon.launcher.deployment.Checkout;
import io.reckon.launcher.deployment.Engine;
import io.reckon.launcher.deployment.ModelChoice;
import io.reckon.launcher.process.ChildFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/**
 * Gives commands of other modules a system to talk to: a command with an option {@code --bootstrap-servers} that the user
 * left open finds it set, to a running system or to a temporary one that ends with the command. It knows nothing of that.
 */
final class SystemForCommand implements IExecutionStrategy {
    private static final String BOOTSTRAP_SERVERS = "--bootstrap-servers";
    private static final String QUESTIONS = "--questions";
    private static final String RECORDED = "--recorded";

    /** Folder of the models, in commands of other modules. */
    static final String MODELS = "--models";

    private final IExecutionStrategy next = new RunLast();

    @Override
    public int execute(ParseResult parsed) {
        ParseResult leaf = leaf(parsed);
        OptionSpec option = leaf.commandSpec().findOption(BOOTSTRAP_SERVERS);
        if (option == null
                || option.type() != String.class
                || option.getValue() != null
                || isHelp(leaf)
                || isRecorded(leaf)) {
            return next.execute(parsed);
        }
        requireFile(leaf);
        ModelChoice models = models(leaf);
        try (RunningSystem system = RunningSystem.find(Optional.empty(), models)) {
            option.setter().set(system.bootstrapServers());
            return next.execute(parsed);
        } catch (ExecutionException failed) {
            throw failed;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ExecutionException(leaf.commandSpec().commandLine(), "interrupted", stopped);
        } catch (IOException | ChildFailedException notStarted) {
            throw new ExecutionException(leaf.commandSpec().commandLine(), "no system", notStarted);
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ParseResult leaf(ParseResult parsed) {
        ParseResult leaf = parsed;
        while (leaf.hasSubcommand()) {
            leaf = leaf.subcommand();
        }
        return leaf;
    }

    /** A misspelt file is better told before everything is started than after. */
    private static void requireFile(ParseResult leaf) {
        OptionSpec option = leaf.commandSpec().findOption(QUESTIONS);
        if (option != null && option.getValue() instanceof Path file && !Files.isRegularFile(file)) {
            throw new ParameterException(leaf.commandSpec().commandLine(), "no such file: " + file);
        }
    }

    /** Whether the command works with what an earlier run has recorded. */
    private static boolean isRecorded(ParseResult leaf) {
        OptionSpec option = leaf.commandSpec().findOption(RECORDED);
        return option != null && Boolean.TRUE.equals(option.getValue());
    }

    private static boolean isHelp(ParseResult leaf) {
        return leaf.isUsageHelpRequested() || leaf.isVersionHelpRequested();
    }

    private static ModelChoice models(ParseResult leaf) {
        Path folder = SystemForCommand.<Path>value(leaf, MODELS)
                .orElseGet(() -> Checkout.current().models());
        Optional<Double> temperature = value(leaf, ModelOptions.TEMPERATURE);
        try {
            return new ModelChoice(
                    Engine.EMBEDDED,
                    folder,
                    value(leaf, ModelOptions.PROPOSER),
                    temperature.map(OptionalDouble::of).orElseGet(OptionalDouble::empty));
        } catch (IllegalArgumentException invalid) {
            throw new ParameterException(leaf.commandSpec().commandLine(), invalid.getMessage(), invalid);
        }
    }

    /** What an option was given, as itself or in an {@code Optional}. */
    @SuppressWarnings("unchecked") // options of these names have one type
    private static <T> Optional<T> value(ParseResult leaf, String name) {
        OptionSpec option = leaf.commandSpec().findOption(name);
        @Nullable Object given = option == null ? null : option.getValue();
        return given instanceof Optional<?> optional ? (Optional<T>) optional : Optional.ofNullable((T) given);
    }
}
