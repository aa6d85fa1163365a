package io.reckon.scheduler.sharing;

import io.reckon.scheduler.search.CallContext;

/** Port to what gives out shared budgets. Thread-safe; blocks the caller until it is decided, or the call is due. */
public interface GrantDesk {

    /**
     * Asks for the question's part of a shared budget. The first bid of a question is granted up to its even share,
     * whatever others bid; of later ones that with the highest gain for each generation comes first.
     *
     * @param context what every call carries
     * @param budget the budget, of which the question is a member
     * @param bid what is asked for
     * @return generations that the question may spend in all, from now on; no more than before: nothing was granted
     * @throws io.reckon.scheduler.search.CallFailedException if the wait was given up
     */
    int ask(CallContext context, SharedBudget budget, Bid bid);
}
