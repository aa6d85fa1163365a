package io.reckon.calibration.artefact;

import io.reckon.calibration.fit.PolicyCell;
import io.reckon.calibration.strategy.Contender;

/** Reads cells of the policy table back from an artefact. */
final class PolicyCells {

    private PolicyCells() {}

    static PolicyCell read(io.reckon.proto.calibration.v1.PolicyCell cell, Contender contender) {
        return new PolicyCell(
                cell.getBin(),
                contender,
                cell.getGenerations(),
                cell.getQuestions(),
                cell.getAccuracy(),
                cell.getExpectedAccuracy(),
                cell.getMeanGenerations(),
                cell.getMeanProposerTokens(),
                cell.getMeanVerifierTokens());
    }
}
