package io.reckon.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that a model server runs before it loads its weights, run on folders like those of the volume. */
class WeightsCheckTest {
    @TempDir
    Path volume;

    private Path weights;
    private Path sums;

    @BeforeEach
    void publish() throws IOException {
        Path model = Files.createDirectory(volume.resolve("Model-1B"));
        Files.writeString(model.resolve("config.json"), "{}");
        weights = Files.writeString(model.resolve("model.safetensors"), "weights");
        sums = volume.resolve("SHA256SUMS");
        Files.writeString(
                sums,
                "# of the publisher\n" + line("./", "{}", "config.json") + line("./", "weights", "model.safetensors"));
    }

    @Test
    void servesWhatIsAsPublished() throws Exception {
        assertThat(check()).isEqualTo(new Outcome(0, "weights of Model-1B are verified: 2 files"));
    }

    @Test
    void readsLinesOfBinaryModeToo() throws Exception {
        Files.writeString(sums, line("*", "weights", "model.safetensors"));

        assertThat(check()).isEqualTo(new Outcome(0, "weights of Model-1B are verified: 1 files"));
    }

    @Test
    void saysThatNothingIsComparedWhereTheOperatorGaveNoDigests() throws Exception {
        Files.writeString(sums, "# DIGEST  FOLDER/FILE\n\n");

        assertThat(check()).isEqualTo(new Outcome(0, "weights of Model-1B are not verified: SHA256SUMS has no line"));
    }

    @Test
    void refusesOtherWeightsAndNamesBothDigests() throws Exception {
        Files.writeString(weights, "weightz");

        assertThat(check())
                .isEqualTo(refused(weights + " has SHA-256 " + digest("weightz") + ", not " + digest("weights")
                        + ": fill the volume anew, or mend SHA256SUMS"));
    }

    @Test
    void refusesAFolderThatLacksAFile() throws Exception {
        Files.delete(weights);

        assertThat(check()).isEqualTo(refused(weights + " is missing: fill the volume, or mend SHA256SUMS"));
    }

    @Test
    void refusesWeightsThatNobodyVouchesFor() throws Exception {
        Path more = Files.writeString(weights.resolveSibling("model-2.safetensors"), "more");

        assertThat(check()).isEqualTo(refused(more + " is not in SHA256SUMS: add it, or take it off the volume"));
    }

    @Test
    void refusesAModelThatTheDigestsAreNotOf() throws Exception {
        Files.writeString(sums, digest("{}") + "  Model-7B/config.json\n");

        assertThat(check())
                .isEqualTo(refused(
                        "SHA256SUMS names no file of " + weights.getParent() + ": add them, or take all lines out"));
    }

    @Test
    void refusesToStartWithoutTheConfigMap() throws Exception {
        Files.delete(sums);

        assertThat(check()).isEqualTo(refused(sums + " is missing: mount the ConfigMap weights"));
    }

    private record Outcome(int status, String line) {}

    private static Outcome refused(String reason) {
        return new Outcome(1, "ERROR weights of Model-1B are refused: " + reason);
    }

    private Outcome check() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "sh",
                        Repository.file("k8s/overlays/gpu/verify-weights.sh").toString(),
                        weights.getParent().toString(),
                        sums.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output.stripTrailing());
    }

    private static String line(String before, String content, String file) {
        String gap = before.equals("*") ? " " : "  ";
        return digest(content) + gap + before + "Model-1B/" + file + "\n";
    }

    private static String digest(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
