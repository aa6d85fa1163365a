package io.reckon.models.command;

import io.reckon.models.problem.derivation.Verdict;
import io.reckon.models.problem.plan.Plan;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks sampled solutions against the plans of their questions. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "Reads JSON lines {id, question, plan, samples} and writes a verdict with a training row for each"
                + " sample. With --questions, a line needs only {id, samples}.")
final class CheckCommand implements Callable<Integer> {
    @Option(names = "--samples", paramLabel = "<file>", description = "File with samples (default: standard input).")
    private @Nullable Path samples;

    @Option(
            names = "--questions",
            paramLabel = "<file>",
            description = "Question file that has the questions and plans by id.")
    private @Nullable Path questions;

    @Option(names = "--out", paramLabel = "<file>", description = "File to write (default: standard output).")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        Map<String, SampledQuestion> known = new HashMap<>();
        if (questions != null) {
            JsonLines.read(questions, SampledQuestion.class, question -> known.put(question.id(), question));
        }
        try (Writer writer = JsonLines.writer(out)) {
            JsonLines.read(samples, SampledQuestion.class, sampled -> check(sampled.completed(known), writer));
        }
        return CommandLine.ExitCode.OK;
    }

    private static void check(SampledQuestion sampled, Writer writer) throws IOException {
        Plan plan = Plan.parse(sampled.plan());
        List<String> texts = sampled.samples();
        for (int i = 0; i < texts.size(); i++) {
            Verdict verdict = Verdict.of(plan, texts.get(i));
            JsonLines.write(SampleRow.of(sampled.id(), i, sampled.question(), verdict), writer);
        }
    }
}
