package io.reckon.difficulty.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of the difficulty service; a {@code reckon.*} key that is not here stops the start. */
@ConfigMapping(prefix = "reckon")
public interface DifficultyConfig {

    /** Folder of the models and what was learned about them. */
    @WithDefault("models")
    Path models();

    /** Calibration artefact, where it is not {@code calibration/calibration.json} in the folder of the models. */
    Optional<Path> calibration();

    /** The topic of artefacts that are published while the service runs. */
    Policies policies();

    /** The topic of artefacts; its broker is {@code kafka.bootstrap.servers}. */
    interface Policies {

        /** Whether to follow it; if not, no broker is needed, and the file's calibration is in force until a restart. */
        @WithDefault("false")
        boolean enabled();
    }

    /** The calibration artefact to load. */
    default Path calibrationFile() {
        return calibration().orElseGet(() -> models().resolve("calibration").resolve("calibration.json"));
    }
}
