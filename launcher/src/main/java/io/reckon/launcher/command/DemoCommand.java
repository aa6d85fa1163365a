package io.reckon.launcher.command;

import io.reckon.launcher.demo.DemoQuestions;
import io.reckon.launcher.demo.DemoReport;
import io.reckon.launcher.demo.DemoReportJson;
import io.reckon.launcher.demo.DemoReportTable;
import io.reckon.launcher.demo.Demonstration;
import io.reckon.launcher.kafka.Conversation;
import io.reckon.launcher.kafka.Exchange;
import io.reckon.launcher.option.PositiveNumber;
import io.reckon.launcher.process.ChildFailedException;
import io.reckon.launcher.progress.Progress;
import io.reckon.launcher.question.LabelledQuestion;
import io.reckon.launcher.question.QuestionFile;
import io.reckon.launcher.question.StratifiedChoice;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the whole system at work on held-out questions. */
@Command(
        name = "demo",
        description = "Start everything on free ports, answer held-out questions of all difficulties through Kafka,"
                + " show what was spent and how many are right, and stop everything.")
final class DemoCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Option(
            names = "--questions",
            paramLabel = "COUNT",
            defaultValue = "40",
            converter = PositiveNumber.class,
            description = "How many questions (default: ${DEFAULT-VALUE}).")
    private int questions;

    @Option(
            names = "--budget",
            paramLabel = "N",
            defaultValue = "16",
            converter = PositiveNumber.class,
            description = "Generations that each question may spend (default: ${DEFAULT-VALUE}).")
    private int budget;

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            defaultValue = "1",
            description = "Seed of the choice of questions and of all searches (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the summary to a file as well.")
    private Optional<Path> json = Optional.empty();

    @Mixin
    private ModelOptions models;

    @Override
    public Integer call() throws IOException, ChildFailedException, InterruptedException {
        models.requirePolicy();
        List<LabelledQuestion> pool = QuestionFile.readLabelled(models.testQuestions());
        List<LabelledQuestion> chosen = StratifiedChoice.choose(pool, questions, seed);
        System.err.printf(
                "%d held-out questions, at most %d generations each; and each with one sample, to compare%n",
                chosen.size(), budget);
        DemoReport report = show(new DemoQuestions(chosen, RunName.random(), budget, seed));
        System.out.println();
        DemoReportTable.lines(report).forEach(System.out::println);
        if (json.isPresent()) {
            DemoReportJson.write(report, json.get());
        }
        return report.answered() == report.total().questions() ? 0 : 1;
    }

    private DemoReport show(DemoQuestions asked) throws IOException, ChildFailedException, InterruptedException {
        Demonstration demonstration = new Demonstration(asked, CommandStart::secondsAgo);
        try (RunningSystem system = RunningSystem.temporary(models.choice());
                Exchange exchange = Exchange.open(system.bootstrapServers());
                Progress progress = Progress.of("Answers", asked.published().size())) {
            new Conversation(exchange, system.liveness(), PATIENCE).ask(asked.published(), answer -> {
                demonstration.accept(answer).ifPresent(progress::line);
                progress.step();
            });
        }
        return demonstration.report();
    }
}
