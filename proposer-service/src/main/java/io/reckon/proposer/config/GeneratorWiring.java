package io.reckon.proposer.config;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.reckon.inference.embedded.EmbeddedModel;
import io.reckon.inference.engine.EngineException;
import io.reckon.inference.engine.EngineSettings;
import io.reckon.inference.metrics.MeteredModel;
import io.reckon.inference.metrics.RemoteMeters;
import io.reckon.inference.model.ModelIdentity;
import io.reckon.inference.remote.RemoteSettings;
import io.reckon.inference.scripted.Latency;
import io.reckon.inference.scripted.Ledger;
import io.reckon.inference.text.PromptWriter;
import io.reckon.proposer.engine.EmbeddedGenerator;
import io.reckon.proposer.engine.ScriptedGenerator;
import io.reckon.proposer.engine.ScriptedSkill;
import io.reckon.proposer.engine.openai.CompletionSettings;
import io.reckon.proposer.engine.openai.OpenAiConfig;
import io.reckon.proposer.engine.openai.OpenAiGenerator;
import io.reckon.proposer.proposal.Generator;
import io.reckon.startup.Memory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Makes the configured generator at start-up; without its model the service does not start. */
@Singleton
final class GeneratorWiring {
    private static final Logger LOG = Logger.getLogger(GeneratorWiring.class);

    /** What the process takes with embedded models, with some to spare. */
    private static final Memory EMBEDDED = new Memory(512);

    // a proxy: the gRPC server, which is made first, must not load the model on its event loop
    @Produces
    @ApplicationScoped
    @Startup
    Generator generator(ProposerConfig config, MeterRegistry registry) {
        Generator generator = make(config, registry);
        announce(generator, config);
        return generator;
    }

    private static void announce(Generator generator, ProposerConfig config) {
        try {
            ModelIdentity model = generator.model();
            LOG.infof(
                    "proposer is ready engine=%s model=%s digest=%s parameters=%d",
                    config.engine(), model.name(), model.digest(), model.parameters());
            generator
                    .revisionModel()
                    .ifPresentOrElse(
                            revision -> LOG.infof(
                                    "revision model is ready model=%s digest=%s parameters=%d",
                                    revision.name(), revision.digest(), revision.parameters()),
                            () -> LOG.infof(
                                    "no revision model, calls with attempts are refused folder=%s",
                                    config.models().resolve(config.revision())));
        } catch (EngineException e) {
            LOG.warnf("proposer waits for its model engine=%s reason=%s", config.engine(), e.getMessage());
        }
    }

    private static Generator make(ProposerConfig config, MeterRegistry registry) {
        Clock clock = Clock.systemUTC();
        return switch (config.engine()) {
            case EMBEDDED -> embedded(config, clock, registry);
            case OPENAI -> openai(config.openai(), clock, registry);
            case SCRIPTED ->
                new ScriptedGenerator(
                        new Latency(config.scripted().latency(), clock),
                        new ScriptedSkill(
                                config.scripted().accuracy(),
                                config.scripted().improvement(),
                                config.scripted().regression()),
                        Ledger.in(config.scripted().ledger()));
        };
    }

    private static Generator embedded(ProposerConfig config, Clock clock, MeterRegistry registry) {
        EMBEDDED.shortage(Memory.ofThisProcess()).ifPresent(reason -> {
            throw new IllegalArgumentException(reason);
        });
        EngineSettings settings = EngineSettings.of(config.embedded());
        EmbeddedModel base = MeteredModel.load(config.models().resolve(config.proposer()), settings, clock, registry);
        Path folder = config.models().resolve(config.revision());
        // a folder that is there but broken stops the start, as that of the base model does
        Optional<EmbeddedModel> revision = Files.exists(folder)
                ? Optional.of(MeteredModel.load(folder, settings, clock, registry))
                : Optional.empty();
        return new EmbeddedGenerator(base, revision);
    }

    private static Generator openai(OpenAiConfig config, Clock clock, MeterRegistry registry) {
        try {
            RemoteSettings remote = RemoteSettings.of(config);
            CompletionSettings settings = CompletionSettings.of(config);
            PromptWriter texts = PromptWriter.read(
                    RemoteSettings.tokenizer(config), config.prompt().templates(), config.stepEnd());
            return OpenAiGenerator.open(remote, settings, texts, new RemoteMeters(registry, remote.model()), clock);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("reckon.openai." + e.getMessage(), e);
        }
    }

    void close(@Disposes Generator generator) {
        generator.close();
        LOG.info("proposer has stopped");
    }
}
