package io.reckon.calibration.command;

import io.reckon.calibration.question.LabelledQuestions;
import io.reckon.calibration.question.QuestionFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every command that asks a deployment. */
final class RunOptions {

    @Option(
            names = "--questions",
            required = true,
            paramLabel = "FILE",
            description =
                    "Labelled questions, one JSON object a line: question (or problem), answer, optional id and bin.")
    Path questions;

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT",
            description = "Kafka of the deployment. Without it a system is started for the run, where the command can.")
    @Nullable
    String bootstrapServers;

    @Option(
            names = "--budgets",
            converter = PositiveNumber.class,
            split = ",",
            paramLabel = "N",
            description =
                    "Generations that a question may spend. Default: 1,4,16,64 to measure, powers of 2 to calibrate.")
    List<Integer> budgets = List.of();

    @Option(names = "--skip", paramLabel = "N", description = "Leave out the first N questions.")
    int skip;

    @Option(
            names = "--limit",
            converter = PositiveNumber.class,
            paramLabel = "N",
            description = "Take N questions at most.")
    int limit = Integer.MAX_VALUE;

    @Option(names = "--seed", description = "Seed of everything random. Default: ${DEFAULT-VALUE}.")
    long seed = 1;

    @Option(
            names = "--deadline",
            converter = PositiveNumber.class,
            paramLabel = "SECONDS",
            description = "Time for each question once it is accepted. Default: ${DEFAULT-VALUE}.")
    int deadlineSeconds = 600;

    @Option(
            names = "--in-flight",
            converter = PositiveNumber.class,
            paramLabel = "N",
            description = "Questions that may be unanswered at once. Default: ${DEFAULT-VALUE}.")
    int inFlight = 64;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description = "Folder for raw results; a second run with the same folder continues. Default: a new one.")
    @Nullable
    Path work;

    @Option(
            names = "--recorded",
            description = "Work with the results in --work alone; no deployment is asked, and none is started.")
    boolean recorded;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the results as JSON as well.")
    @Nullable
    Path json;

    LabelledQuestions labelledQuestions() {
        return new QuestionFile(questions).read().without(skip).limitedTo(limit);
    }

    /** Budgets in rising order, or these where none were given. */
    List<Integer> distinctBudgets(List<Integer> whereNone) {
        return (budgets.isEmpty() ? whereNone : budgets)
                .stream().distinct().sorted().toList();
    }

    Duration deadline() {
        return Duration.ofSeconds(deadlineSeconds);
    }
}
