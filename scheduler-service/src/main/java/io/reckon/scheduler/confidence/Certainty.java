package io.reckon.scheduler.confidence;

/**
 * How sure an answer is.
 *
 * @param confidence that the answer is right, in [0, 1]
 * @param calibrated whether the confidence is a calibrated probability; else it is the vote share
 * @param evidence what it rests on
 */
public record Certainty(double confidence, boolean calibrated, Evidence evidence) {

    /** What the model says of this evidence. */
    public static Certainty of(ConfidenceModel model, Evidence evidence) {
        return new Certainty(model.of(evidence), model instanceof ConfidenceModel.Logistic, evidence);
    }
}
