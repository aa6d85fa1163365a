package io.reckon.inference.decoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.reckon.inference.TinyModels;
import io.reckon.inference.model.ModelException;
import io.reckon.inference.model.ModelFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecoderTest {
    private static final Offset<Float> ROUNDING = within(2e-5f);
    private static final int VOCABULARY = 67;
    private static final int[] TEXT = {1, 40, 45, 24, 35, 44, 6, 4, 40, 8};

    private static Decoder decoder;

    @BeforeAll
    static void load() {
        decoder = Decoder.load(ModelFolder.open(TinyModels.VERIFIER), VOCABULARY, Device.CPU, 1);
    }

    @AfterAll
    static void close() {
        decoder.close();
    }

    @Test
    void readsTheShapeOfTheCacheFromTheModel() {
        assertThat(decoder.cacheShape().tensors()).isEqualTo(4);
        assertThat(decoder.cacheShape().heads()).isEqualTo(2);
        assertThat(decoder.cacheShape().headSize()).isEqualTo(4);
        assertThat(decoder.hasValues()).isTrue();
    }

    @Test
    void goesOnFromKeysAndValuesAsFromTheText() {
        float[] expected = logitsOfWhole();
        KeyValues first = new KeyValues(decoder.cacheShape());
        pass(0, 6, empty(), first);
        KeyValues second = new KeyValues(decoder.cacheShape());

        PassOutput continued = pass(6, TEXT.length, first, second);

        assertThat(logits(continued, 0, 3)).containsExactly(expected, ROUNDING);
    }

    @Test
    void paddingOnEitherSideChangesNothing() {
        float[] expected = logitsOfWhole();
        KeyValues past = new KeyValues(decoder.cacheShape());
        KeyValues sixRead = new KeyValues(decoder.cacheShape());
        pass(0, 6, empty(), sixRead);
        past.resize(2, 6);
        past.copy(sixRead.span(0, 0, 6), 0, 0);
        past.copy(sixRead.span(0, 0, 2), 1, 4);
        PassInput input = new PassInput();
        input.resize(2, 6, 8);
        input.row(0, 0, TEXT, 6, TEXT.length);
        input.row(1, 4, TEXT, 2, TEXT.length);
        PassOutput output = decoder.newOutput();

        decoder.run(input, past, new KeyValues(decoder.cacheShape()), output);

        assertThat(logits(output, 0, 3)).containsExactly(expected, ROUNDING);
        assertThat(logits(output, 1, 7)).containsExactly(expected, ROUNDING);
    }

    @Test
    void namesWeightsThatAreNoModel(@TempDir Path folder) throws IOException, NoSuchAlgorithmException {
        byte[] content = "no model".getBytes(StandardCharsets.UTF_8);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
        Files.write(folder.resolve("model.onnx"), content);
        Files.writeString(folder.resolve("SHA256SUMS"), HexFormat.of().formatHex(digest) + "  model.onnx\n");
        ModelFolder opened = ModelFolder.open(folder);

        assertThatThrownBy(() -> Decoder.load(opened, VOCABULARY, Device.CPU, 1))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith(folder.resolve("model.onnx") + ": is no usable decoder");
    }

    @Test
    void refusesAStepOfAnotherModel(@TempDir Path folder) throws IOException {
        Files.copy(TinyModels.PROPOSER.resolve("model.onnx"), folder.resolve("model.onnx"));
        Files.copy(TinyModels.STEPPING.resolve("step.onnx"), folder.resolve("step.onnx"));

        assertThatThrownBy(() -> Decoder.load(ModelFolder.open(folder), VOCABULARY, Device.CPU, 1))
                .isInstanceOf(ModelException.class)
                .hasMessage(folder.resolve("step.onnx") + ": was made from another model.onnx: make it anew");
    }

    @Test
    void saysWhatAGpuWouldTake() {
        ModelFolder folder = ModelFolder.open(TinyModels.VERIFIER);

        assertThatThrownBy(() -> Decoder.load(folder, VOCABULARY, Device.CUDA, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("device cuda cannot be had: it wants an NVIDIA GPU");
    }

    private static float[] logitsOfWhole() {
        return logits(pass(0, TEXT.length, empty(), new KeyValues(decoder.cacheShape())), 0, TEXT.length - 1);
    }

    private static KeyValues empty() {
        KeyValues nothing = new KeyValues(decoder.cacheShape());
        nothing.resize(1, 0);
        return nothing;
    }

    private static PassOutput pass(int from, int to, KeyValues past, KeyValues present) {
        PassInput input = new PassInput();
        input.resize(1, from, to - from);
        input.row(0, 0, TEXT, from, to);
        PassOutput output = decoder.newOutput();
        decoder.run(input, past, present, output);
        return output;
    }

    private static float[] logits(PassOutput output, int row, int token) {
        float[] logits = new float[VOCABULARY];
        output.logits(row, token, logits);
        return logits;
    }
}
