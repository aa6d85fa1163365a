package io.reckon.calibration.measurement;

import io.reckon.calibration.question.LabelledQuestion;
import io.reckon.calibration.trial.TrialAnswer;

/**
 * A question, what came back for it, and whether that is right.
 *
 * @param question what was asked
 * @param answer what came back
 * @param right whether the answer is equivalent to the reference
 */
public record GradedTrial(LabelledQuestion question, TrialAnswer answer, boolean right) {}
