package io.reckon.inference.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.reckon.inference.embedded.EmbeddedModel;
import io.reckon.inference.engine.EngineSettings;
import java.nio.file.Path;
import java.time.Clock;

/** Loads models whose engine is measured. */
public final class MeteredModel {
    private MeteredModel() {}

    /**
     * Loads a model and registers the metrics of its engine, tagged with the name of the folder.
     *
     * @throws io.reckon.inference.model.ModelException naming the file that is missing, corrupt or not understood
     */
    public static EmbeddedModel load(Path folder, EngineSettings settings, Clock clock, MeterRegistry registry) {
        EngineMeters meters = new EngineMeters(registry, folder.getFileName().toString(), settings.maxSequences());
        EmbeddedModel model = EmbeddedModel.load(folder, settings, clock, meters);
        meters.watch(model.engine());
        return model;
    }
}
