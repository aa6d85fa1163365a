package io.reckon.verifier.config;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.reckon.inference.embedded.EmbeddedModel;
import io.reckon.inference.engine.EngineException;
import io.reckon.inference.engine.EngineSettings;
import io.reckon.inference.metrics.MeteredModel;
import io.reckon.inference.metrics.RemoteMeters;
import io.reckon.inference.model.ModelIdentity;
import io.reckon.inference.remote.RemoteSettings;
import io.reckon.inference.reward.RewardFormat;
import io.reckon.inference.scripted.Latency;
import io.reckon.inference.scripted.Ledger;
import io.reckon.inference.text.PromptWriter;
import io.reckon.inference.text.StepEnd;
import io.reckon.startup.Memory;
import io.reckon.verifier.engine.EmbeddedRewardModel;
import io.reckon.verifier.engine.ScriptedRewardModel;
import io.reckon.verifier.engine.likelihood.LikelihoodConfig;
import io.reckon.verifier.engine.likelihood.LikelihoodRewardModel;
import io.reckon.verifier.engine.pooling.PoolingConfig;
import io.reckon.verifier.engine.pooling.PoolingRewardModel;
import io.reckon.verifier.engine.pooling.PoolingSettings;
import io.reckon.verifier.score.RewardModel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Makes the configured reward model at start-up; without its model the service does not start. */
@Singleton
final class RewardModelWiring {
    private static final Logger LOG = Logger.getLogger(RewardModelWiring.class);

    /** What the process takes with embedded models, with some to spare. */
    private static final Memory EMBEDDED = new Memory(512);

    // a proxy: the gRPC server, which is made first, must not load the model on its event loop
    @Produces
    @ApplicationScoped
    @Startup
    RewardModel rewardModel(VerifierConfig config, MeterRegistry registry) {
        RewardModel rewardModel = make(config, registry);
        announce(rewardModel, config);
        return rewardModel;
    }

    private static void announce(RewardModel rewardModel, VerifierConfig config) {
        try {
            ModelIdentity model = rewardModel.model();
            LOG.infof(
                    "verifier is ready engine=%s model=%s digest=%s parameters=%d",
                    config.engine(), model.name(), model.digest(), model.parameters());
        } catch (EngineException e) {
            LOG.warnf("verifier waits for its model engine=%s reason=%s", config.engine(), e.getMessage());
        }
    }

    private static RewardModel make(VerifierConfig config, MeterRegistry registry) {
        Clock clock = Clock.systemUTC();
        return switch (config.engine()) {
            case EMBEDDED -> embedded(config, clock, registry);
            case VLLM_POOLING -> pooling(config.vllmPooling(), clock, registry);
            case LOG_PROBABILITY -> likelihood(config.logProbability(), clock, registry);
            case SCRIPTED ->
                new ScriptedRewardModel(
                        new Latency(config.scripted().latency(), clock),
                        Ledger.in(config.scripted().ledger()));
        };
    }

    private static RewardModel embedded(VerifierConfig config, Clock clock, MeterRegistry registry) {
        EMBEDDED.shortage(Memory.ofThisProcess()).ifPresent(reason -> {
            throw new IllegalArgumentException(reason);
        });
        EngineSettings settings = EngineSettings.of(config.embedded());
        EmbeddedModel model = MeteredModel.load(config.models().resolve("verifier"), settings, clock, registry);
        return new EmbeddedRewardModel(model, RewardFormat.read(model.folder()));
    }

    private static RewardModel pooling(PoolingConfig config, Clock clock, MeterRegistry registry) {
        try {
            RemoteSettings remote = RemoteSettings.of(config);
            PoolingSettings settings = PoolingSettings.of(config);
            PromptWriter texts = PromptWriter.read(
                    RemoteSettings.tokenizer(config), config.prompt().templates(), StepEnd.BLANK_LINE);
            return PoolingRewardModel.open(remote, settings, texts, new RemoteMeters(registry, remote.model()), clock);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("reckon.vllm-pooling." + e.getMessage(), e);
        }
    }

    private static RewardModel likelihood(LikelihoodConfig config, Clock clock, MeterRegistry registry) {
        try {
            RemoteSettings remote = RemoteSettings.of(config);
            PromptWriter prompts = PromptWriter.read(
                    RemoteSettings.tokenizer(config), config.prompt().templates(), config.stepEnd());
            return LikelihoodRewardModel.open(remote, prompts, new RemoteMeters(registry, remote.model()), clock);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("reckon.log-probability." + e.getMessage(), e);
        }
    }

    void close(@Disposes RewardModel rewardModel) {
        rewardModel.close();
        LOG.info("verifier has stopped");
    }
}
