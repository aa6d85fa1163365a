package io.reckon.launcher.file;

import io.reckon.launcher.answer.Answer;
import io.reckon.launcher.question.FileLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Puts results back into the order of the question file: each goes out as soon as all before it have. For one thread. */
public final class ResultFile {
    private final List<FileLine> lines;
    private final @Nullable LineResult[] results;
    private final Consumer<String> out;
    private int written;

    /**
     * Writes what needs no answer at once.
     *
     * @param lines of the question file
     * @param out takes the results, one line of JSON each
     */
    public ResultFile(List<FileLine> lines, Consumer<String> out) {
        this.lines = List.copyOf(lines);
        this.results = new LineResult[lines.size()];
        this.out = out;
        for (int place = 0; place < results.length; place++) {
            if (lines.get(place) instanceof FileLine.Unreadable unreadable) {
                results[place] = new LineResult.Refused(unreadable);
            }
        }
        writeReady();
    }

    /** Takes the answer to the question of one line. */
    public void accept(int place, Answer answer) {
        results[place] = switch (lines.get(place)) {
            case FileLine.Asked asked -> LineResult.Answered.of(asked, answer);
            case FileLine.Unreadable unreadable -> throw new IllegalArgumentException("not asked: " + unreadable);
        };
        writeReady();
    }

    private void writeReady() {
        while (written < results.length && results[written] != null) {
            out.accept(Objects.requireNonNull(results[written]).json());
            written++;
        }
    }

    /** Sums up what has come so far. */
    public FileSummary summary() {
        List<LineResult> present = new ArrayList<>();
        for (LineResult result : results) {
            if (result != null) {
                present.add(result);
            }
        }
        return FileSummary.of(present);
    }
}
