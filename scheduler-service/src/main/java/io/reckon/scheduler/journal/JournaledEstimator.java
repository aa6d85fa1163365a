package io.reckon.scheduler.journal;

import io.reckon.scheduler.budget.Cost;
import io.reckon.scheduler.difficulty.DifficultyEstimator;
import io.reckon.scheduler.difficulty.Estimate;
import io.reckon.scheduler.search.CallContext;
import io.reckon.scheduler.search.Departure;
import io.reckon.scheduler.search.Recovery;
import java.util.List;
import java.util.Optional;

/** An estimator whose estimates are kept in the journal of the search, where it has one. They cost no tokens. */
public final class JournaledEstimator implements DifficultyEstimator {

    private final DifficultyEstimator estimator;

    public JournaledEstimator(DifficultyEstimator estimator) {
        this.estimator = estimator;
    }

    @Override
    public Estimate estimate(CallContext context, String calibrationId, List<Double> probeScores) {
        return CurrentSearch.journal()
                .map(journal -> journal.exchange(
                        context,
                        Fingerprint.ofProbe(calibrationId, probeScores),
                        new Estimating(context.ownedBy(journal.epoch()), calibrationId, probeScores)))
                .orElseGet(() -> estimator.estimate(context, calibrationId, probeScores));
    }

    private final class Estimating implements Exchange<Estimate> {

        private final CallContext context;
        private final String calibrationId;
        private final List<Double> probeScores;

        Estimating(CallContext context, String calibrationId, List<Double> probeScores) {
            this.context = context;
            this.calibrationId = calibrationId;
            this.probeScores = probeScores;
        }

        @Override
        public Estimate call() {
            return estimator.estimate(context, calibrationId, probeScores);
        }

        @Override
        public Recovery<Estimate> recover(Departure departure) {
            return new Recovery.NeverMade<>(); // it costs nothing to ask again
        }

        @Override
        public long reach() {
            return 0;
        }

        @Override
        public Optional<UsedModel> model(Estimate estimate) {
            return Optional.empty();
        }

        @Override
        public Paid keep(Estimate estimate) {
            return new Paid(new Outcome.Estimated(estimate), Cost.NONE);
        }

        @Override
        public Optional<Estimate> result(Outcome outcome) {
            return outcome instanceof Outcome.Estimated estimated
                    ? Optional.of(estimated.estimate())
                    : Optional.empty();
        }
    }
}
