package io.reckon.inference;

import io.reckon.inference.decoder.Device;
import io.reckon.inference.embedded.EmbeddedModel;
import io.reckon.inference.engine.EngineObserver;
import io.reckon.inference.engine.EngineSettings;
import java.nio.file.Path;
import java.time.Clock;

/** The tiny random models that tests of mechanics run on; made by {@code src/test/fixtures/make_tiny.py}. */
public final class TinyModels {
    public static final Path PROPOSER = Path.of("src", "test", "resources", "tiny", "proposer");
    public static final Path VERIFIER = Path.of("src", "test", "resources", "tiny", "verifier");

    /** A proposer with a step.onnx. */
    public static final Path STEPPING = Path.of("src", "test", "resources", "tiny", "stepping");

    private TinyModels() {}

    public static EmbeddedModel load(Path folder, EngineSettings settings) {
        return EmbeddedModel.load(folder, settings, Clock.systemUTC(), EngineObserver.none());
    }

    /** Settings with room for so many sequences, and a cache of so many tokens. */
    public static EngineSettings settings(int maxSequences, int cacheTokens) {
        return new EngineSettings(Device.CPU, 1, maxSequences, 8_192, 256, cacheTokens, 200_000);
    }
}
