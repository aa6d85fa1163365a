package io.reckon.scheduler.sharing;

import io.reckon.scheduler.search.CallContext;
import io.reckon.scheduler.search.CallFailedException;
import io.reckon.scheduler.search.CallFailedException.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The shared budgets of the questions that this process answers. Who waits holds no lock, and waits no longer than its
 * call may. Thread-safe.
 */
public final class SharedBudgets implements GrantDesk {

    /** Budgets that are remembered at least, so that nobody joins one that is given out. */
    private static final int REMEMBERED = 10_000;

    private final Patience patience;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Share> restored = new ArrayList<>();
    private final Map<String, Pool> pools = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Pool> eldest) {
            return size() > REMEMBERED && !eldest.getValue().isBusy();
        }
    };

    public SharedBudgets(Patience patience, InstantSource clock) {
        this.patience = patience;
        this.clock = clock;
    }

    /** Makes a question a member of a budget; one that is a member already stays one. */
    public Membership admit(String questionId, SharedBudget budget) {
        lock.lock();
        try {
            Pool pool = pool(budget);
            if (!pool.budget().equals(budget)) {
                return new Membership.Mismatch(pool.budget());
            }
            return pool.admit(questionId) ? new Membership.Granted() : new Membership.Full();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int ask(CallContext context, SharedBudget budget, Bid bid) {
        lock.lock();
        try {
            Pool pool = pool(budget);
            String question = context.questionId();
            pool.admit(question);
            pool.bid(question, bid, clock.instant());
            changed.signalAll();
            awaitDecision(pool, context);
            return pool.granted(question);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallFailedException(Kind.CANCELLED, "interrupted", e);
        } finally {
            lock.unlock();
        }
    }

    private void awaitDecision(Pool pool, CallContext context) throws InterruptedException {
        String question = context.questionId();
        try {
            while (pool.isUndecided(question)) {
                Instant now = clock.instant();
                Instant round = pool.nextRound(patience).orElseThrow();
                if (!round.isAfter(now)) {
                    pool.giveOut();
                    changed.signalAll();
                } else if (!context.deadline().isAfter(now)) {
                    return;
                } else {
                    Instant until = round.isBefore(context.deadline()) ? round : context.deadline();
                    // a clock that is set back does not prolong the wait: it is looked at again
                    changed.await(Duration.between(now, until).toMillis() + 1, TimeUnit.MILLISECONDS);
                }
            }
        } finally {
            if (pool.isUndecided(question)) {
                pool.leave(question);
                changed.signalAll();
            }
        }
    }

    /** A question has its answer; what it has not spent of its share is there for the others. */
    public void answered(Share share) {
        change(share.budgetId(), pool -> pool.answered(share.questionId(), share.generations()));
    }

    /** A question's search was given up; another process goes on with it, and may spend its share. */
    public void givenUp(String questionId, String budgetId) {
        change(budgetId, pool -> pool.leave(questionId));
    }

    /** Generations that a question was granted in all. */
    public int granted(String questionId, String budgetId) {
        lock.lock();
        try {
            Pool pool = pools.get(budgetId);
            return pool == null ? 0 : pool.granted(questionId);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes the place of another process, or of this one before it lost the budgets.
     *
     * @param taken tells by its id whether a budget is taken over; nothing that this process knew of it counts
     * @param shares what the questions were granted so far, by what is on record
     */
    public void takeOver(Predicate<String> taken, List<Share> shares) {
        lock.lock();
        try {
            pools.keySet().removeIf(taken);
            restored.removeIf(share -> taken.test(share.budgetId()));
            restored.addAll(shares);
        } finally {
            lock.unlock();
        }
    }

    private void change(String budgetId, Consumer<Pool> change) {
        lock.lock();
        try {
            Optional.ofNullable(pools.get(budgetId)).ifPresent(change);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private Pool pool(SharedBudget budget) {
        return pools.computeIfAbsent(budget.id(), id -> {
            Pool pool = new Pool(budget);
            restored.stream()
                    .filter(share -> share.budgetId().equals(id))
                    .forEach(share -> pool.restore(share.questionId(), share.generations()));
            restored.removeIf(share -> share.budgetId().equals(id));
            return pool;
        });
    }
}
