package io.reckon.scheduler.journal;

import io.reckon.scheduler.budget.Cost;
import io.reckon.scheduler.search.Departure;
import io.reckon.scheduler.search.Recovery;
import io.reckon.scheduler.search.ScoreCall;
import io.reckon.scheduler.search.Scores;
import io.reckon.scheduler.search.Verifier;
import java.util.Optional;

/** A verifier whose calls are kept in the journal of the search, where it has one. */
public final class JournaledVerifier implements Verifier {

    private final Verifier verifier;

    public JournaledVerifier(Verifier verifier) {
        this.verifier = verifier;
    }

    @Override
    public Scores score(ScoreCall call) {
        return CurrentSearch.journal()
                .map(journal -> journal.exchange(
                        call.context(), Fingerprint.of(call), new Scoring(call.ownedBy(journal.epoch()))))
                .orElseGet(() -> verifier.score(call));
    }

    private final class Scoring implements Exchange<Scores> {

        private final ScoreCall call;

        Scoring(ScoreCall call) {
            this.call = call;
        }

        @Override
        public Scores call() {
            return verifier.score(call);
        }

        @Override
        public Recovery<Scores> recover(Departure departure) {
            return verifier.recover(call, departure);
        }

        @Override
        public long reach() {
            return verifier.reach();
        }

        @Override
        public Optional<UsedModel> model(Scores scores) {
            return Optional.of(new UsedModel("verifier", scores.modelDigest()));
        }

        @Override
        public Paid keep(Scores scores) {
            return new Paid(new Outcome.Scored(scores), Cost.ofVerifier(scores.usage()));
        }

        @Override
        public Optional<Scores> result(Outcome outcome) {
            return outcome instanceof Outcome.Scored scored ? Optional.of(scored.scores()) : Optional.empty();
        }
    }
}
