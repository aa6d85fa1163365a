package io.reckon.inference.decoder;

import io.reckon.inference.model.ModelConfig;
import io.reckon.inference.model.ModelFolder;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One decode step of the embedded proposer: a token for every sequence, behind a past of a typical length. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class DecodeStepBenchmark {
    private static final int PAST = 100;
    private static final int COLUMNS = 110;

    @Param({"1", "16", "64"})
    public int sequences;

    @Param("../models/proposer")
    public String model;

    private Decoder decoder;
    private PassInput input;
    private PassOutput output;
    private KeyValues past;
    private KeyValues present;

    @Setup
    public void load() {
        ModelFolder folder = ModelFolder.open(Path.of(model));
        decoder = Decoder.load(folder, ModelConfig.read(folder).vocabularySize(), Device.CPU, 1);
        input = new PassInput();
        output = decoder.newOutput();
        past = new KeyValues(decoder.cacheShape());
        present = new KeyValues(decoder.cacheShape());
        int[] text = new int[PAST + 1];
        past.resize(sequences, COLUMNS);
        input.resize(sequences, COLUMNS, 1);
        for (int row = 0; row < sequences; row++) {
            input.row(row, 0, text, PAST, PAST + 1);
        }
    }

    @Benchmark
    public PassOutput step() {
        decoder.step(input, past, present, output);
        return output;
    }

    /** What it costs when the longest sequence needs more columns: all rows are moved. */
    @Benchmark
    public KeyValues widen() {
        present.resize(sequences, COLUMNS + 16);
        for (int row = 0; row < sequences; row++) {
            present.copy(past.span(row, 0, PAST), row, 0);
        }
        return present;
    }

    @TearDown
    public void close() {
        decoder.close();
    }
}
