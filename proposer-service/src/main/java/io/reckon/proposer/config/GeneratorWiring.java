package io.reckon.proposer.config;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.Startup;
import io.reckon.inference.engine.EngineSettings;
import io.reckon.inference.metrics.MeteredModel;
import io.reckon.inference.model.ModelException;
import io.reckon.inference.model.ModelIdentity;
import io.reckon.inference.scripted.Latency;
import io.reckon.proposer.engine.EmbeddedGenerator;
import io.reckon.proposer.engine.ScriptedGenerator;
import io.reckon.proposer.proposal.Generator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Makes the configured generator at start-up; without its model the service does not start. */
@Singleton
final class GeneratorWiring {
    private static final Logger LOG = Logger.getLogger(GeneratorWiring.class);
    private static final int FAILED = 1;

    // a proxy: the gRPC server, which is made first, must not load the model on its event loop
    @Produces
    @ApplicationScoped
    @Startup
    Generator generator(ProposerConfig config, MeterRegistry registry) {
        try {
            Generator generator = make(config, registry);
            ModelIdentity model = generator.model();
            LOG.infof(
                    "proposer is ready engine=%s model=%s digest=%s parameters=%d",
                    config.engine(), model.name(), model.digest(), model.parameters());
            return generator;
        } catch (ModelException | IllegalArgumentException e) {
            LOG.errorf("proposer-service cannot start: %s", e.getMessage());
            // the exception alone only skips the rest of the start, and leaves a process that does nothing
            Quarkus.asyncExit(FAILED);
            throw new PreventFurtherStepsException(e.getMessage(), FAILED);
        }
    }

    private static Generator make(ProposerConfig config, MeterRegistry registry) {
        Clock clock = Clock.systemUTC();
        return switch (config.engine()) {
            case EMBEDDED ->
                new EmbeddedGenerator(MeteredModel.load(
                        config.models().resolve("proposer"), EngineSettings.of(config.embedded()), clock, registry));
            case SCRIPTED ->
                new ScriptedGenerator(
                        new Latency(config.scripted().latency(), clock),
                        config.scripted().accuracy());
        };
    }

    void close(@Disposes Generator generator) {
        generator.close();
        LOG.info("proposer has stopped");
    }
}
