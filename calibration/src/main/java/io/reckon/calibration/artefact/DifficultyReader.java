package io.reckon.calibration.artefact;

import io.reckon.calibration.fit.BinEdges;
import io.reckon.calibration.fit.DifficultyFit;
import io.reckon.calibration.fit.OutcomeModel;
import io.reckon.calibration.fit.PassRatePrior;
import io.reckon.calibration.text.TextFit;
import io.reckon.calibration.text.TextModel;
import io.reckon.proto.calibration.v1.Calibration;
import io.reckon.proto.calibration.v1.DifficultyModel;
import io.reckon.proto.calibration.v1.PassRateWeight;
import java.util.Map;
import java.util.Optional;

/** Reads the difficulty model back from an artefact. */
final class DifficultyReader {

    private DifficultyReader() {}

    /** @throws IllegalArgumentException if a part of it is out of its range */
    static DifficultyFit read(Calibration calibration) {
        DifficultyModel model = calibration.getDifficulty();
        return new DifficultyFit(
                new BinEdges(model.getEdgesList()),
                new PassRatePrior(model.getPriorList().stream()
                        .map(PassRateWeight::getWeight)
                        .toList()),
                new OutcomeModel(
                        model.getOutcome().getSlope(),
                        model.getOutcome().getIntercept(),
                        model.getOutcome().getBaseRate()),
                calibration.hasText() ? Optional.of(new TextFit(text(calibration), Map.of())) : Optional.empty(),
                Map.of());
    }

    private static TextModel text(Calibration calibration) {
        var text = calibration.getText();
        return new TextModel(
                text.getIntercept(),
                text.getFeaturesList().stream()
                        .map(feature -> new TextModel.Weight(
                                feature.getName(), feature.getWeight(), feature.getMean(), feature.getScale()))
                        .toList(),
                text.getSpread());
    }
}
