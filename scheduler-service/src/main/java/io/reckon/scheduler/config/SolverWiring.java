package io.reckon.scheduler.config;

import io.quarkus.runtime.Startup;
import io.reckon.scheduler.answer.Solver;
import io.reckon.scheduler.answer.SolverSettings;
import io.reckon.scheduler.budget.Limits;
import io.reckon.scheduler.contract.CalibrationFile;
import io.reckon.scheduler.difficulty.DifficultyEstimator;
import io.reckon.scheduler.policy.Calibration;
import io.reckon.scheduler.policy.CurrentCalibration;
import io.reckon.scheduler.policy.ProbeRule;
import io.reckon.scheduler.policy.Thrift;
import io.reckon.scheduler.question.Claims;
import io.reckon.scheduler.question.QuestionValidator;
import io.reckon.scheduler.search.DeployedModels;
import io.reckon.scheduler.search.ModelDigests;
import io.reckon.scheduler.search.Models;
import io.reckon.scheduler.search.Proposer;
import io.reckon.scheduler.search.SearchSettings;
import io.reckon.scheduler.search.Verifier;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Makes the concepts of the settings, at start-up, so that a scheduler with broken settings never comes up. */
@Singleton
final class SolverWiring {

    private static final Logger LOG = Logger.getLogger(SolverWiring.class);

    private final SchedulerConfig config;

    SolverWiring(SchedulerConfig config) {
        this.config = config;
    }

    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }

    @Produces
    @Singleton
    @Startup
    QuestionValidator validator(CurrentCalibration calibration) {
        SchedulerConfig.Budget budget = config.budget();
        Limits caps = setting(
                "reckon.budget", () -> new Limits(budget.maxGenerations(), budget.maxTokens(), budget.maxDeadline()));
        Limits defaults =
                setting("reckon.budget", () -> new Limits(budget.generations(), budget.maxTokens(), budget.deadline()));
        return new QuestionValidator(
                defaults,
                caps,
                () -> calibration.snapshot().flatMap(Calibration::confidence).isPresent());
    }

    @Produces
    @Singleton
    @Startup
    Claims claims() {
        return setting(
                "reckon.intake.remembered-ids", () -> new Claims(config.intake().rememberedIds()));
    }

    @Produces
    @Singleton
    Models models(Proposer proposer, Verifier verifier, DeployedModels deployed) {
        return new Models(deployed.observingProposer(proposer), deployed.observingVerifier(verifier), ModelDigests.ANY);
    }

    @Produces
    @Singleton
    @Startup
    Solver solver(Models models, DifficultyEstimator estimator, CurrentCalibration calibration, InstantSource clock) {
        return new Solver(models, estimator, calibration, settings(), clock);
    }

    private SolverSettings settings() {
        SchedulerConfig.Sampling sampling = config.sampling();
        SearchSettings search = setting(
                "reckon.sampling",
                () -> new SearchSettings(
                        sampling.temperature(),
                        sampling.topP(),
                        sampling.solutionTokens(),
                        sampling.stepTokens(),
                        sampling.promptOverheadTokens()));
        ProbeRule probe = setting(
                "reckon.probe",
                () -> new ProbeRule(config.probe().samples(), config.probe().share()));
        Thrift thrift = setting(
                "reckon.policy",
                () -> new Thrift(config.policy().tolerance(), config.policy().tokenPrice()));
        return new SolverSettings(search, probe, thrift);
    }

    @Produces
    @Singleton
    CurrentCalibration calibration() {
        return new CurrentCalibration(fromFile());
    }

    @Produces
    @Singleton
    DeployedModels deployedModels() {
        return new DeployedModels();
    }

    private Optional<Calibration> fromFile() {
        if (!config.policy().required() && !Files.exists(config.calibrationFile())) {
            LOG.warnf("No calibration, only pinned strategies are run: file=%s", config.calibrationFile());
            return Optional.empty();
        }
        Optional<Calibration> calibration = new CalibrationFile(config.calibrationFile()).read();
        calibration.ifPresentOrElse(
                loaded -> LOG.infof(
                        "Calibration loaded: calibrationId=%s confidence=%s file=%s",
                        loaded.id(),
                        loaded.confidence().isPresent() ? "calibrated" : "vote share",
                        config.calibrationFile()),
                () -> LOG.warnf("No policy yet, only pinned strategies are run: file=%s", config.calibrationFile()));
        return calibration;
    }

    private static <T> T setting(String key, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(key + ": " + e.getMessage(), e);
        }
    }
}
