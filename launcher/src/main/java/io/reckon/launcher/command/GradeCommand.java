package io.reckon.launcher.command;

import io.reckon.answers.grading.GradedLine;
import io.reckon.answers.grading.LineGrader;
import io.reckon.answers.grading.Totals;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares the answers of a file with their references; starts nothing. */
@Command(
        name = "grade",
        description = "Compare the answers of a file with their references and say which are equal, and by which rule:"
                + " one line of JSON each, totals at the end.")
final class GradeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description = "One JSON object a line: \"gold\" (or \"reference\"), and \"answer\" or the \"solution\" that"
                    + " it is taken from; optional \"equal\" (what the verdict should be).")
    private Path file;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the verdicts go (default: standard output).")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--json", paramLabel = "FILE", description = "Write the totals to a file as well.")
    private Optional<Path> json = Optional.empty();

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(spec.commandLine(), "no such file: " + file);
        }
        Totals totals =
                out.isPresent() ? gradeTo(out.get()) : grade(spec.commandLine().getOut());
        totals.text().forEach(spec.commandLine().getErr()::println);
        if (json.isPresent()) {
            Files.writeString(json.get(), totals.json().toPrettyString() + "\n");
        }
        return totals.unreadable() == 0 ? 0 : 1;
    }

    private Totals gradeTo(Path target) throws IOException {
        try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(target, StandardCharsets.UTF_8))) {
            return grade(writer);
        }
    }

    private Totals grade(PrintWriter writer) throws IOException {
        LineGrader grader = new LineGrader();
        Totals totals = new Totals();
        int number = 0;
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    GradedLine graded = grader.grade(number, line);
                    totals.add(graded);
                    writer.println(graded.json());
                }
            }
        } catch (CharacterCodingException e) {
            throw new IOException("%s, after line %d: not UTF-8 text".formatted(file, number), e);
        }
        writer.flush();
        return totals;
    }
}
