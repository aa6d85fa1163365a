package io.reckon.inference.engine;

import io.reckon.inference.cache.PrefixCache;
import io.reckon.inference.decoder.Decoder;
import io.reckon.inference.decoder.KeyValues;
import io.reckon.inference.decoder.PassInput;
import io.reckon.inference.decoder.PassOutput;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The sequences that are decoded together, one token each a step. Each has a row of its own, in which its keys and values begin
 * at the first column. Who joins gets a row behind the last one; the place of who leaves goes to the last one; the others stay
 * where they are. For the engine's thread.
 */
final class RunningBatch {
    /** Columns kept ready for tokens to come: wider rows mean that all of them move, which costs about half a step. */
    private static final int COLUMNS_AHEAD = 16;

    private final Decoder decoder;
    private final PrefixCache cache;
    private final Progress progress;
    private final EngineSettings settings;
    private final PassInput input = new PassInput();
    private final PassOutput output;
    private final List<Sequence> rows = new ArrayList<>();
    private KeyValues current;
    private KeyValues spare;

    RunningBatch(Decoder decoder, PrefixCache cache, Progress progress, EngineSettings settings) {
        this.decoder = decoder;
        this.cache = cache;
        this.progress = progress;
        this.settings = settings;
        this.output = decoder.newOutput();
        this.current = new KeyValues(decoder.cacheShape());
        this.spare = new KeyValues(decoder.cacheShape());
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Returns how many sequences may join that have so many tokens at full length; at least one where none runs. */
    int room(int fullLength) {
        int longest = Math.max(fullLength, most(Sequence::fullLength));
        int fitting = Math.min(settings.maxSequences(), settings.batchTokens() / longest);
        return Math.max(rows.isEmpty() ? 1 : 0, fitting - rows.size());
    }

    /** Lets sequences join. */
    void join(List<Newcomer> newcomers) {
        int first = rows.size();
        newcomers.forEach(newcomer -> rows.add(newcomer.sequence()));
        // an empty batch starts anew: what ran before must not show in the rounding of a lone call
        if (first == 0 || columnsAhead() < 1 || !current.resizeRows(rows.size())) {
            moveRows(first);
        }
        for (int row = first; row < rows.size(); row++) {
            current.copy(newcomers.get(row - first).source(), row, 0);
        }
    }

    /** Samples one token of every sequence. */
    void step() {
        long start = System.nanoTime();
        int columnsAhead = columnsAhead();
        if (columnsAhead < 1 || columnsAhead > 2 * COLUMNS_AHEAD) {
            moveRows(rows.size());
        }
        input.resize(rows.size(), current.columns(), 1);
        for (int row = 0; row < rows.size(); row++) {
            Sequence sequence = rows.get(row);
            input.row(row, 0, sequence.tokens(), sequence.read(), sequence.length());
        }
        decoder.step(input, current, spare, output);
        for (int row = 0; row < rows.size(); row++) {
            Sequence sequence = rows.get(row);
            progress.extend(sequence, output, row, 0);
            if (sequence.isOver()) {
                cache.store(sequence.tokens(), span(row), null);
            }
        }
        progress.observer().stepped(rows.size(), Duration.ofNanos(System.nanoTime() - start));
        removeOver();
    }

    /** Lets go the sequences that nobody waits for. */
    void release() {
        rows.forEach(Sequence::look);
        removeOver();
    }

    /** Fails every sequence. */
    void failAll(EngineException failure) {
        rows.forEach(sequence -> sequence.fail(failure));
        rows.clear();
    }

    /** Returns the memory of keys and values. */
    long bytes() {
        return current.bytes() + spare.bytes();
    }

    private void removeOver() {
        for (int row = rows.size() - 1; row >= 0; row--) {
            if (rows.get(row).isOver()) {
                int last = rows.size() - 1;
                if (row < last) {
                    current.copy(span(last), row, 0);
                }
                rows.set(row, rows.get(last));
                rows.remove(last);
            }
        }
        current.resizeRows(rows.size());
    }

    /** Returns the columns that are free in the fullest row. */
    private int columnsAhead() {
        return current.columns() - most(Sequence::read);
    }

    /** Gives every row as many columns as it needs for a while, and moves what the first ones hold. */
    private void moveRows(int held) {
        int columns = Math.min(most(Sequence::read) + COLUMNS_AHEAD, most(Sequence::fullLength));
        spare.resize(rows.size(), columns);
        for (int row = 0; row < held; row++) {
            spare.copy(span(row), row, 0);
        }
        KeyValues moved = spare;
        spare = current;
        current = moved;
    }

    private KeyValues.Span span(int row) {
        return current.span(row, 0, rows.get(row).read());
    }

    private int most(ToIntFunction<Sequence> tokens) {
        int most = 0;
        for (Sequence sequence : rows) {
            most = Math.max(most, tokens.applyAsInt(sequence));
        }
        return most;
    }
}
