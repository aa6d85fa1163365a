package io.reckon.scheduler.journal;

import io.reckon.scheduler.budget.Cost;
import io.reckon.scheduler.search.CallContext;
import io.reckon.scheduler.search.Departure;
import io.reckon.scheduler.search.Recovery;
import io.reckon.scheduler.sharing.Bid;
import io.reckon.scheduler.sharing.GrantDesk;
import io.reckon.scheduler.sharing.Share;
import io.reckon.scheduler.sharing.SharedBudget;
import java.util.Optional;

/**
 * A desk whose grants are kept in the journal of the search, where it has one. A grant is on record before anything of it is
 * spent, so that one which is not on record is none.
 */
public final class JournaledGrantDesk implements GrantDesk {

    private final GrantDesk desk;

    public JournaledGrantDesk(GrantDesk desk) {
        this.desk = desk;
    }

    @Override
    public int ask(CallContext context, SharedBudget budget, Bid bid) {
        return CurrentSearch.journal()
                .map(journal ->
                        journal.exchange(context, Fingerprint.of(budget, bid), new Asking(context, budget, bid)))
                .orElseGet(() -> desk.ask(context, budget, bid));
    }

    private final class Asking implements Exchange<Integer> {

        private final CallContext context;
        private final SharedBudget budget;
        private final Bid bid;

        Asking(CallContext context, SharedBudget budget, Bid bid) {
            this.context = context;
            this.budget = budget;
            this.bid = bid;
        }

        @Override
        public Integer call() {
            return desk.ask(context, budget, bid);
        }

        @Override
        public Recovery<Integer> recover(Departure departure) {
            return new Recovery.NeverMade<>(); // nothing of it was spent
        }

        @Override
        public long reach() {
            return 0;
        }

        @Override
        public Optional<UsedModel> model(Integer granted) {
            return Optional.empty();
        }

        @Override
        public Paid keep(Integer granted) {
            return new Paid(new Outcome.Granted(new Share(budget.id(), context.questionId(), granted)), Cost.NONE);
        }

        @Override
        public Optional<Integer> result(Outcome outcome) {
            return outcome instanceof Outcome.Granted granted
                    ? Optional.of(granted.share().generations())
                    : Optional.empty();
        }
    }
}
