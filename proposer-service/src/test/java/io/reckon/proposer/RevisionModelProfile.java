package io.reckon.proposer;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs the service on free ports, with the tiny random model as proposer, outside of the folder of the models, and, under
 * another digest, as revision model in it.
 */
public final class RevisionModelProfile implements QuarkusTestProfile {
    private static final Path TINY = Path.of("..", "inference", "src", "test", "resources", "tiny", "proposer");

    // field 6 of an ONNX file, a comment: other bytes, the same model
    private static final byte[] COMMENT = {0x32, 1, 'r'};

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> overrides = new HashMap<>(new TinyModelProfile().getConfigOverrides());
        try {
            Path models = Files.createTempDirectory("models");
            Path revision = models.resolve("revision");
            copy(revision);
            Files.write(revision.resolve("model.onnx"), COMMENT, StandardOpenOption.APPEND);
            state(revision, "model.onnx");
            overrides.put("reckon.models", models.toString());
            overrides.put("reckon.proposer", TINY.toAbsolutePath().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return overrides;
    }

    private static void copy(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(TINY)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    /** States the checksum of a file anew. */
    private static void state(Path folder, String name) throws IOException {
        Path sums = folder.resolve("SHA256SUMS");
        List<String> lines = Files.readAllLines(sums).stream()
                .map(line -> line.endsWith(" " + name) ? digest(folder.resolve(name)) + "  " + name : line)
                .toList();
        Files.write(sums, lines);
    }

    private static String digest(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
