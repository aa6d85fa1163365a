package io.reckon.scheduler.answer;

import io.reckon.scheduler.confidence.ConfidenceModel;
import io.reckon.scheduler.difficulty.Estimate;
import io.reckon.scheduler.policy.Calibration;
import io.reckon.scheduler.strategy.Appraiser;
import java.util.Optional;
import java.util.OptionalDouble;

/** What tells how sure an answer is, by what is known of its question. */
final class Appraisers {

    private Appraisers() {}

    static Appraiser of(Optional<Calibration> calibration, Optional<Estimate> estimate) {
        Optional<ConfidenceModel> model =
                calibration.flatMap(Calibration::confidence).map(ConfidenceModel.class::cast);
        return new Appraiser(
                model.orElseGet(ConfidenceModel.VoteShare::new),
                estimate.map(made -> OptionalDouble.of(made.passRate())).orElseGet(OptionalDouble::empty));
    }
}
