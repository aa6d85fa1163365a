package io.reckon.inference.engine;

import io.reckon.inference.cache.PrefixCache;
import io.reckon.inference.decoder.Decoder;
import io.reckon.inference.decoder.KeyValues;
import io.reckon.inference.decoder.PassInput;
import io.reckon.inference.decoder.PassOutput;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The sequences that are decoded together, one token each a step. Their keys and values end at the same column; shorter ones
 * are padded on the left. Sequences join and leave between steps; those that left stay as idle rows until moving the others
 * together costs less than they do. For the engine's thread.
 */
final class RunningBatch {
    /** Share of the memory in use below which the batch is packed anew: packing costs about one step. */
    private static final double LEAST_IN_USE = 0.75;

    private final Decoder decoder;
    private final PrefixCache cache;
    private final Progress progress;
    private final EngineSettings settings;
    private final PassInput input = new PassInput();
    private final PassOutput output;
    private KeyValues current;
    private KeyValues spare;
    private List<Sequence> rows = List.of();

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
        int longest = fullLength;
        int running = 0;
        for (Sequence sequence : rows) {
            if (!sequence.isOver()) {
                longest = Math.max(longest, sequence.fullLength());
                running++;
            }
        }
        int most = Math.min(settings.maxSequences(), settings.batchTokens() / longest);
        return Math.max(running == 0 ? 1 : 0, most - running);
    }

    /** Lets sequences join. */
    void join(List<Newcomer> newcomers) {
        List<Newcomer> members = new ArrayList<>(running());
        members.addAll(newcomers);
        pack(members);
    }

    /** Samples one token of every sequence. */
    void step() {
        long start = System.nanoTime();
        input.resize(rows.size(), current.columns(), 1);
        for (int row = 0; row < rows.size(); row++) {
            Sequence sequence = rows.get(row);
            input.row(row, sequence.tokens(), sequence.read(), sequence.length());
        }
        decoder.run(input, current, spare, output);
        swap();
        for (int row = 0; row < rows.size(); row++) {
            Sequence sequence = rows.get(row);
            if (!sequence.isOver()) {
                progress.extend(sequence, output, row, 0);
                if (sequence.isOver()) {
                    cache.store(sequence.tokens(), span(row), null);
                }
            }
        }
        progress.observer().stepped(rows.size(), Duration.ofNanos(System.nanoTime() - start));
        if (inUse() < LEAST_IN_USE) {
            pack(running());
        }
    }

    /** Lets go the sequences that nobody waits for: their rows idle from the next step on and make room for others. */
    void release() {
        rows.forEach(Sequence::look);
        if (rows.stream().allMatch(Sequence::isOver)) {
            rows = List.of();
        }
    }

    /** Fails every sequence. */
    void failAll(EngineException failure) {
        rows.forEach(sequence -> sequence.fail(failure));
        rows = List.of();
    }

    /** Returns the memory of keys and values. */
    long bytes() {
        return current.bytes() + spare.bytes();
    }

    private List<Newcomer> running() {
        List<Newcomer> running = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            if (!rows.get(row).isOver()) {
                running.add(new Newcomer(rows.get(row), span(row)));
            }
        }
        return running;
    }

    private void pack(List<Newcomer> members) {
        int columns =
                members.stream().mapToInt(each -> each.source().count()).max().orElse(0);
        spare.resize(members.size(), columns);
        for (int row = 0; row < members.size(); row++) {
            KeyValues.Span source = members.get(row).source();
            spare.copy(source, row, columns - source.count());
        }
        rows = members.stream().map(Newcomer::sequence).toList();
        swap();
    }

    private double inUse() {
        long used = 0;
        for (Sequence sequence : rows) {
            used += sequence.isOver() ? 0 : sequence.read();
        }
        return (double) used / Math.max(1L, (long) rows.size() * current.columns());
    }

    private KeyValues.Span span(int row) {
        int count = rows.get(row).read();
        return current.span(row, current.columns() - count, count);
    }

    private void swap() {
        KeyValues used = current;
        current = spare;
        spare = used;
    }
}
