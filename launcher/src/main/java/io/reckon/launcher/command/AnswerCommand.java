package io.reckon.launcher.command;

import io.reckon.launcher.file.FileQuestions;
import io.reckon.launcher.file.FileSummary;
import io.reckon.launcher.file.ResultFile;
import io.reckon.launcher.kafka.Conversation;
import io.reckon.launcher.kafka.Exchange;
import io.reckon.launcher.option.PositiveNumber;
import io.reckon.launcher.process.ChildFailedException;
import io.reckon.launcher.progress.Progress;
import io.reckon.launcher.question.FileLine;
import io.reckon.launcher.question.QuestionFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Answers a file of questions. */
@Command(
        name = "answer",
        description = "Answer every question of a file and write the answers in the same order, one line of JSON each.")
final class AnswerCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description = "One JSON object a line, as in GSM8K and MATH-500: \"question\" or \"problem\", optional"
                    + " \"answer\" or \"solution\" (for the reference), \"id\" or \"unique_id\", and \"budget\""
                    + " (generations).")
    private Path file;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the answers go (default: standard output).")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--json", paramLabel = "FILE", description = "Write the summary to a file as well.")
    private Optional<Path> json = Optional.empty();

    @Option(
            names = "--shared-budget",
            converter = PositiveNumber.class,
            paramLabel = "N",
            description =
                    "Generations for all questions together, one for each at least: they are spent where they are"
                            + " expected to gain most. A line's own budget still bounds that question. Not with --target-confidence.")
    private Optional<Integer> sharedBudget = Optional.empty();

    @Mixin
    private TargetOption target;

    @Mixin
    private SystemOptions system;

    @Override
    public Integer call() throws IOException, ChildFailedException, InterruptedException {
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(spec.commandLine(), "no such file: " + file);
        }
        system.requirePolicy();
        List<FileLine> lines = QuestionFile.read(file);
        FileSummary summary = answer(lines, asked(lines));
        System.err.println(summary.text());
        if (json.isPresent()) {
            Files.writeString(json.get(), summary.json().toPrettyString() + "\n");
        }
        return summary.errors() == 0 ? 0 : 1;
    }

    private FileQuestions asked(List<FileLine> lines) {
        if (sharedBudget.isPresent() && target.confidence().isPresent()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--shared-budget is spent by what is expected of each question; leave --target-confidence out");
        }
        OptionalInt shared = sharedBudget.map(OptionalInt::of).orElseGet(OptionalInt::empty);
        try {
            return new FileQuestions(lines, RunName.random(), target.confidence(), shared);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--shared-budget: " + e.getMessage(), e);
        }
    }

    private FileSummary answer(List<FileLine> lines, FileQuestions asked)
            throws IOException, ChildFailedException, InterruptedException {
        try (PrintWriter writer = writer();
                RunningSystem running = system.open();
                Exchange exchange = Exchange.open(running.bootstrapServers());
                Progress progress = Progress.of("Answers", asked.questions().size())) {
            Consumer<String> sink = writer == null ? progress::line : writer::println;
            ResultFile results = new ResultFile(lines, sink);
            new Conversation(exchange, running.liveness(), PATIENCE).ask(asked.questions(), answer -> {
                results.accept(asked.place(answer.questionId()), answer);
                progress.step();
            });
            return results.summary();
        }
    }

    private @Nullable PrintWriter writer() throws IOException {
        return out.isPresent()
                ? new PrintWriter(Files.newBufferedWriter(out.get(), StandardCharsets.UTF_8), true)
                : null;
    }
}
