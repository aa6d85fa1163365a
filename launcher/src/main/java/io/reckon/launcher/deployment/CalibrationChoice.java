package io.reckon.launcher.deployment;

import io.reckon.calibration.artefact.ArtefactMapper;
import io.reckon.calibration.artefact.ModelDigests;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;

/** Finds the calibration artefact that fits the models, or writes one that claims nothing. */
final class CalibrationChoice {
    private static final String SCRIPTED = "scripted-calibration.json";
    private static final String NEUTRAL = "neutral-calibration.json";

    private CalibrationChoice() {}

    /**
     * The artefact that the services load.
     *
     * @throws io.reckon.calibration.CalibrationException naming the file, if a model has no checksums
     */
    static Path of(ModelChoice models, RunFolder folder) throws IOException {
        if (models.server().isPresent()) {
            return writeUnmeasured(folder.root().resolve(NEUTRAL));
        }
        if (models.engine() == Engine.SCRIPTED) {
            return writeScripted(folder.root().resolve(SCRIPTED));
        }
        Optional<Path> measured = models.calibration();
        return measured.isPresent()
                ? measured.get()
                : writeNeutral(models, folder.root().resolve(NEUTRAL));
    }

    /** The scripted engines have no folder of models that could hold what is known about them. */
    private static Path writeScripted(Path file) throws IOException {
        try (InputStream resource = CalibrationChoice.class.getResourceAsStream(SCRIPTED)) {
            Files.copy(Objects.requireNonNull(resource, SCRIPTED), file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    /** Servers state no digests, so that what is known about their models, which is nothing, holds for any. */
    private static Path writeUnmeasured(Path file) {
        ArtefactMapper.initial(new ModelDigests("", "", "")).write(file);
        return file;
    }

    private static Path writeNeutral(ModelChoice models, Path file) {
        ModelDigests shipped = ModelDigests.in(models.folder(), false);
        ArtefactMapper.initial(models.proposer().map(shipped::withProposer).orElse(shipped))
                .write(file);
        return file;
    }
}
