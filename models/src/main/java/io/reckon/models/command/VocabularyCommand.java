package io.reckon.models.command;

import io.reckon.models.problem.phrase.Vocabulary;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the words of all questions and derivations. */
@Command(
        name = "vocabulary",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        description = "Writes every word that a question or derivation can contain, sorted, one a line.")
final class VocabularyCommand implements Callable<Integer> {
    @Option(names = "--out", paramLabel = "<file>", description = "File to write (default: standard output).")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        try (Writer writer = JsonLines.writer(out)) {
            for (String word : Vocabulary.words()) {
                writer.append(word).append('\n');
            }
        }
        return CommandLine.ExitCode.OK;
    }
}
