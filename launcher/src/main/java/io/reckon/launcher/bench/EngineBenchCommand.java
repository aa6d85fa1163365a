package io.reckon.launcher.bench;

import io.reckon.launcher.deployment.Checkout;
import io.reckon.launcher.process.ChildFailedException;
import io.reckon.launcher.question.LabelledQuestion;
import io.reckon.launcher.question.QuestionFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the decoder engine. */
@Command(
        name = "engine",
        description = "Start a proposer of its own, put it under load through gRPC, and show its rate beside a raw ONNX"
                + " Runtime loop and Hugging Face's generate on the same model and threads.")
final class EngineBenchCommand implements Callable<Integer> {
    @Option(
            names = "--sequences",
            paramLabel = "N",
            split = ",",
            defaultValue = "1,16,64,256",
            description = "Sequences at the same time (default: ${DEFAULT-VALUE}).")
    private List<Integer> sequences;

    @Option(
            names = "--threads",
            paramLabel = "COUNT",
            defaultValue = "1",
            description = "Threads of one pass, for the engine and for what it is compared with"
                    + " (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Option(
            names = "--seconds",
            paramLabel = "COUNT",
            defaultValue = "10",
            description = "How long each number of sequences is measured (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--models",
            paramLabel = "DIR",
            description = "Folder with the models and held-out questions (default: models in the checkout).")
    private Optional<Path> models = Optional.empty();

    @Option(
            names = "--python",
            paramLabel = "PROGRAM",
            defaultValue = "python3",
            description = "Python with what models/recipe/bench/requirements.txt names (default: ${DEFAULT-VALUE})."
                    + " Without it the comparison is left out.")
    private String python;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures to a file as well.")
    private Optional<Path> json = Optional.empty();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, ChildFailedException, InterruptedException {
        Checkout checkout = Checkout.current();
        Path folder = models.map(Path::toAbsolutePath).orElseGet(checkout::models);
        List<String> questions = QuestionFile.readLabelled(folder.resolve("questions/test.jsonl")).stream()
                .map(LabelledQuestion::text)
                .toList();
        BenchPlan plan = plan(folder, questions);
        EngineFigures figures = EngineBench.run(checkout, plan);
        System.err.println("Comparison: raw ONNX Runtime loop and Hugging Face generate");
        Yardsticks yardsticks = Yardsticks.measure(checkout, python, plan, figures.loads());
        System.out.println();
        EngineBenchTable.lines(figures, yardsticks).forEach(System.out::println);
        if (json.isPresent()) {
            EngineBenchJson.write(figures, yardsticks, json.get());
        }
        return 0;
    }

    private BenchPlan plan(Path folder, List<String> questions) {
        try {
            return new BenchPlan(sequences, threads, Duration.ofSeconds(seconds), folder, questions);
        } catch (IllegalArgumentException unusable) {
            throw new ParameterException(spec.commandLine(), unusable.getMessage(), unusable);
        }
    }
}
