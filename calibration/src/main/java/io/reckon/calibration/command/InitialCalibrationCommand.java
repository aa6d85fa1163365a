package io.reckon.calibration.command;

import io.reckon.calibration.artefact.ArtefactMapper;
import io.reckon.calibration.artefact.CalibrationArtefact;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code initial-calibration}: writes the calibration that new models start with, before anything is measured: every pass
 * rate equally likely, scores taken at face value, no policy. Questions that pin a strategy can be answered with it.
 */
@Command(
        name = "initial-calibration",
        mixinStandardHelpOptions = true,
        description = "Write a neutral calibration, with which new models can be started and then calibrated.")
public final class InitialCalibrationCommand extends ReportingCommand {

    @Mixin
    private ArtefactOptions artefact;

    @Override
    void run() {
        CalibrationArtefact written = ArtefactMapper.initial(artefact.modelDigests(List.of()));
        written.write(artefact.file());
        print("Calibration %s (neutral, without a policy) written to %s".formatted(written.id(), artefact.file()));
    }
}
