package io.reckon.inference.embedded;

import io.reckon.inference.decoder.Decoder;
import io.reckon.inference.engine.CallContext;
import io.reckon.inference.engine.Engine;
import io.reckon.inference.engine.EngineModel;
import io.reckon.inference.engine.EngineObserver;
import io.reckon.inference.engine.EngineSettings;
import io.reckon.inference.engine.Generation;
import io.reckon.inference.model.ModelConfig;
import io.reckon.inference.model.ModelException;
import io.reckon.inference.model.ModelFolder;
import io.reckon.inference.model.ModelIdentity;
import io.reckon.inference.model.StopStrings;
import io.reckon.inference.model.WeightCount;
import io.reckon.inference.sampling.RandomStream;
import io.reckon.inference.sampling.Sampling;
import io.reckon.inference.text.PromptForm;
import io.reckon.inference.text.TextTokenizer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** A model that runs inside this process: a folder's weights and tokenizer behind an engine, loaded and warmed up. */
public final class EmbeddedModel implements AutoCloseable {
    private static final int WARM_UP_TOKENS = 8;

    private final ModelFolder folder;
    private final ModelConfig config;
    private final ModelIdentity identity;
    private final TextTokenizer tokenizer;
    private final PromptForm promptForm;
    private final Engine engine;

    private EmbeddedModel(ModelFolder folder, EngineSettings settings, Clock clock, EngineObserver observer) {
        this.folder = folder;
        this.config = ModelConfig.read(folder);
        this.identity = new ModelIdentity(
                folder.path().toString(), folder.digest(), WeightCount.of(folder.file(ModelFolder.WEIGHTS)));
        this.tokenizer = TextTokenizer.read(folder);
        this.promptForm = PromptForm.read(folder, tokenizer, config);
        Decoder decoder = Decoder.load(folder, config.vocabularySize(), settings.device(), settings.threads());
        EngineModel model = new EngineModel(decoder, tokenizer, config, StopStrings.read(folder));
        this.engine = new Engine(model, settings, clock, observer);
    }

    /**
     * Loads a model and runs it once, so that the first call finds it warm.
     *
     * @throws ModelException naming the file that is missing, corrupt or not understood
     */
    public static EmbeddedModel load(Path path, EngineSettings settings, Clock clock, EngineObserver observer) {
        EmbeddedModel model = new EmbeddedModel(ModelFolder.open(path), settings, clock, observer);
        model.warmUp();
        return model;
    }

    private void warmUp() {
        int[] prefix = {config.endTokens().iterator().next()};
        Generation greedy = new Generation(
                prefix, 1, Sampling.at(0), Generation.Stop.SOLUTION, WARM_UP_TOKENS, new RandomStream(0));
        CallContext context = new CallContext("warm-up", "", Instant.MAX);
        engine.generate(context, List.of(greedy)).await();
    }

    /** Returns the folder that the model was read from. */
    public ModelFolder folder() {
        return folder;
    }

    public ModelConfig config() {
        return config;
    }

    /** Returns what identifies the model. */
    public ModelIdentity identity() {
        return identity;
    }

    public TextTokenizer tokenizer() {
        return tokenizer;
    }

    /** Returns how questions become prompts. */
    public PromptForm promptForm() {
        return promptForm;
    }

    public Engine engine() {
        return engine;
    }

    @Override
    public void close() {
        engine.close();
        tokenizer.close();
    }
}
