package io.reckon.inference.engine;

import io.reckon.inference.cache.PrefixCache;
import io.reckon.inference.cache.TokenScores;
import io.reckon.inference.decoder.Decoder;
import io.reckon.inference.decoder.KeyValues;
import io.reckon.inference.decoder.PassInput;
import io.reckon.inference.decoder.PassOutput;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads texts in one pass (prefill): scores them, or samples the first token of what continues them. */
final class ReadingPass {
    private final Decoder decoder;
    private final PrefixCache cache;
    private final TokenScorer scorer;
    private final Progress progress;
    private final PassInput input = new PassInput();
    private final PassOutput output;
    private final KeyValues past;
    private final KeyValues present;

    ReadingPass(Decoder decoder, PrefixCache cache, TokenScorer scorer, Progress progress) {
        this.decoder = decoder;
        this.cache = cache;
        this.scorer = scorer;
        this.progress = progress;
        this.output = decoder.newOutput();
        this.past = new KeyValues(decoder.cacheShape());
        this.present = new KeyValues(decoder.cacheShape());
    }

    /**
     * Reads the texts.
     *
     * @param batch the batch that sequences will join, as far as it has room
     * @return the sequences that go on; what they refer to is valid until the next call
     */
    List<Newcomer> run(List<Admitted> admitted, RunningBatch batch) {
        compute(admitted);
        List<Newcomer> newcomers = new ArrayList<>();
        int row = 0;
        for (Admitted each : admitted) {
            switch (each.job()) {
                case ReadingJob reading -> deliver(reading, each, row);
                case GenerationJob generation -> start(generation, each, row, batch, newcomers);
            }
            row += each.width() > 0 ? 1 : 0;
        }
        return newcomers;
    }

    /** Returns the memory of keys and values. */
    long bytes() {
        return past.bytes() + present.bytes();
    }

    private void compute(List<Admitted> admitted) {
        List<Admitted> rows = admitted.stream().filter(each -> each.width() > 0).toList();
        if (rows.isEmpty()) {
            return;
        }
        int columns = rows.stream().mapToInt(Admitted::from).max().orElseThrow();
        int width = rows.stream().mapToInt(Admitted::width).max().orElseThrow();
        input.resize(rows.size(), columns, width);
        past.resize(rows.size(), columns);
        for (int row = 0; row < rows.size(); row++) {
            Admitted each = rows.get(row);
            // pasts end where the new tokens begin: keys and values of a text then lie side by side
            int pastStart = columns - each.from();
            cache.load(each.cached(), each.from(), past, row, pastStart);
            input.row(row, pastStart, each.job().text(), each.from(), each.job().text().length);
        }
        long start = System.nanoTime();
        decoder.run(input, past, present, output);
        int computed = rows.stream().mapToInt(Admitted::width).sum();
        int cached = rows.stream().mapToInt(Admitted::from).sum();
        progress.observer().read(computed, cached, Duration.ofNanos(System.nanoTime() - start));
    }

    private void deliver(ReadingJob reading, Admitted each, int row) {
        int[] text = reading.text();
        TokenScores scores = TokenScores.ofLength(text.length);
        if (each.width() > 0) {
            scorer.score(output, row, text, each.from(), scores);
        }
        each.cached().scores(scores);
        if (each.width() > 0) {
            cache.store(text, span(each, row), scores);
        }
        reading.call().countRead(each.width());
        reading.deliver(scores);
    }

    private void start(GenerationJob generation, Admitted each, int row, RunningBatch batch, List<Newcomer> newcomers) {
        generation.call().countRead(each.width());
        KeyValues.Span source = span(each, row);
        cache.store(generation.text(), source, null);
        if (generation.isFresh()) {
            progress.observer().firstToken(generation.call().age());
        }
        int started = Math.min(batch.room(generation.fullLength()) - newcomers.size(), generation.waiting());
        for (int i = 0; i < started; i++) {
            Sequence sequence = generation.start();
            progress.extend(sequence, output, row, each.width() - 1);
            if (!sequence.isOver()) {
                newcomers.add(new Newcomer(sequence, source));
            }
        }
    }

    private KeyValues.Span span(Admitted each, int row) {
        int length = each.job().text().length;
        return present.span(row, input.past() - each.from(), length);
    }
}
