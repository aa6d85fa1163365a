package io.reckon.inference.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reckon.inference.TinyModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFolderTest {
    @TempDir
    Path folder;

    @BeforeEach
    void copyModel() throws IOException {
        try (Stream<Path> files = Files.list(TinyModels.PROPOSER)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void opensAWholeFolder() {
        ModelFolder opened = ModelFolder.open(folder);

        assertThat(opened.digest()).matches("[0-9a-f]{64}");
        assertThat(opened.json("config.json").path("num_hidden_layers").intValue())
                .isEqualTo(2);
    }

    @Test
    void namesAMissingFile() throws IOException {
        Files.delete(folder.resolve("model.onnx"));

        assertThatThrownBy(() -> ModelFolder.open(folder))
                .isInstanceOf(ModelException.class)
                .hasMessage(folder.resolve("model.onnx") + ": is missing");
    }

    @Test
    void namesACorruptFile() throws IOException {
        Files.writeString(folder.resolve("tokenizer.json"), "{}");

        assertThatThrownBy(() -> ModelFolder.open(folder))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith(folder.resolve("tokenizer.json") + ": is corrupt");
    }

    @Test
    void takesAFolderWithoutChecksumsAsItIs() throws IOException {
        String stated = ModelFolder.open(folder).digest();
        Files.delete(folder.resolve("SHA256SUMS"));

        assertThat(ModelFolder.open(folder).digest()).isEqualTo(stated);
    }

    @Test
    void namesMissingWeightsWithoutChecksumsToo() throws IOException {
        Files.delete(folder.resolve("SHA256SUMS"));
        Files.delete(folder.resolve("model.onnx"));

        assertThatThrownBy(() -> ModelFolder.open(folder)).hasMessage(folder.resolve("model.onnx") + ": is missing");
    }

    @Test
    void tellsModelsApartByTensorsKeptInAFileOfTheirOwn() throws IOException {
        Files.delete(folder.resolve("SHA256SUMS"));
        String without = ModelFolder.open(folder).digest();
        Files.writeString(folder.resolve("model.onnx_data"), "one");
        String one = ModelFolder.open(folder).digest();
        Files.writeString(folder.resolve("model.onnx_data"), "other");

        assertThat(ModelFolder.open(folder).digest()).isNotIn(without, one).matches("[0-9a-f]{64}");
    }

    @Test
    void wantsAChecksumOfTheWeights() throws IOException {
        Files.writeString(folder.resolve("SHA256SUMS"), "");

        assertThatThrownBy(() -> ModelFolder.open(folder)).hasMessageContaining("does not list model.onnx");
    }

    @Test
    void namesAFileThatIsNoJson() throws IOException {
        Files.writeString(folder.resolve("extra.json"), "{");

        assertThatThrownBy(() -> ModelFolder.open(folder).json("extra.json"))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith(folder.resolve("extra.json") + ": is not valid JSON");
    }

    @Test
    void readsTheConfiguration() {
        ModelConfig config = ModelConfig.read(ModelFolder.open(folder));

        assertThat(config.contextLength()).isEqualTo(128);
        assertThat(config.beginToken()).hasValue(1);
        assertThat(config.endTokens()).isEqualTo(Set.of(2));
    }

    @Test
    void countsTheParameters() {
        // embedding and head; per layer attention and feed-forward; the norms are all ones, which the export keeps once
        long weights = 2 * 67 * 16 + 2 * (2 * 16 * 16 + 2 * 16 * 8 + 3 * 16 * 24) + 16;

        assertThat(WeightCount.of(folder.resolve("model.onnx"))).isEqualTo(weights);
    }

    @Test
    void refusesToCountWhatIsNoModel() {
        assertThatThrownBy(() -> WeightCount.of(folder.resolve("tokenizer.json")))
                .isInstanceOf(ModelException.class);
    }
}
