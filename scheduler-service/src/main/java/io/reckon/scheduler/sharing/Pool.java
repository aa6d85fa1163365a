package io.reckon.scheduler.sharing;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A shared budget as it is given out (Damani et al. 2024, the next unit of compute to the question that gains most by
 * it): in rounds, when all members that are at work have bid. A round gives out half of what is left, best bids first,
 * and one bid at least, so that it is coarse while there is much, and fine in the end. The even share of a member that
 * has not come is kept for it. Granted and kept generations together never pass the budget's. Not thread-safe.
 */
final class Pool {

    private final SharedBudget budget;
    private final Map<String, Member> members = new LinkedHashMap<>();
    private Instant latestArrival = Instant.MIN;

    Pool(SharedBudget budget) {
        this.budget = budget;
    }

    SharedBudget budget() {
        return budget;
    }

    /** Makes a question a member, if it is none; false where there are as many as there can be. */
    boolean admit(String question) {
        if (!members.containsKey(question) && members.size() >= budget.questions()) {
            return false;
        }
        members.computeIfAbsent(question, id -> new Member());
        return true;
    }

    /** Takes note of what a member was granted before this pool was opened. */
    void restore(String question, int granted) {
        if (admit(question)) {
            member(question).isDone(granted);
        }
    }

    /** Takes a member's bid in; what is granted to it whatever others bid is granted at once. */
    void bid(String question, Bid bid, Instant now) {
        Member member = member(question);
        if (!member.hasCome()) {
            latestArrival = now;
            member.grant(Math.min(bid.generations(), budget.evenShare()));
        } else if (bid.generations() <= member.granted()) {
            member.grant(member.granted());
        } else {
            member.bids(bid, now);
        }
    }

    /** Whether a member has a bid that is not decided on. */
    boolean isUndecided(String question) {
        return member(question).waiting().isPresent();
    }

    /** Generations that a question may spend in all; 0 where it is no member. */
    int granted(String question) {
        return members.containsKey(question) ? member(question).granted() : 0;
    }

    /** When the bids that wait can be decided on, if nothing happens before; empty: there are none. */
    Optional<Instant> nextRound(Patience patience) {
        Optional<Instant> firstBid =
                waiting().stream().map(Member.Waiting::since).min(Comparator.naturalOrder());
        return firstBid.map(since -> latest(
                absent() == 0 ? Instant.MIN : latestArrival.plus(patience.gathering()),
                members.values().stream().noneMatch(Member::isWorking) ? Instant.MIN : since.plus(patience.round())));
    }

    /** Decides on the bids that wait: on some of them, or, where nothing is left, on all. */
    void giveOut() {
        int most = Math.ceilDiv(left(), 2);
        int given = 0;
        for (Member member : byRate()) {
            int asked = member.waiting().orElseThrow().bid().generations() - member.granted();
            if (given > 0 && given + asked > most) {
                return;
            }
            int grant = Math.min(asked, left());
            member.grant(member.granted() + grant);
            given += grant;
        }
    }

    /** A member bids no more, for now or for good; what it was granted stays its own. */
    void leave(String question) {
        if (members.containsKey(question)) {
            member(question).leaves();
        }
    }

    /** A member is answered: what it has not {@code spent} is there for the others. */
    void answered(String question, int spent) {
        if (members.containsKey(question)) {
            member(question).isDone(Math.min(spent, member(question).granted()));
        }
    }

    /** Whether any member works or waits. */
    boolean isBusy() {
        return members.values().stream()
                .anyMatch(member -> member.isWorking() || member.waiting().isPresent());
    }

    /** Generations that are neither granted nor kept for a member that has not come; never negative. */
    int left() {
        return Math.max(0, budget.generations() - granted() - absent() * budget.evenShare());
    }

    /** Generations granted to all members together. */
    int granted() {
        return members.values().stream().mapToInt(Member::granted).sum();
    }

    private int absent() {
        return budget.questions()
                - (int) members.values().stream().filter(Member::hasCome).count();
    }

    private List<Member.Waiting> waiting() {
        return members.values().stream()
                .flatMap(member -> member.waiting().stream())
                .toList();
    }

    private List<Member> byRate() {
        Map<Member, Double> rates = new HashMap<>();
        members.values()
                .forEach(member -> member.waiting()
                        .ifPresent(waiting -> rates.put(member, waiting.bid().rate(member.granted()))));
        return members.values().stream()
                .filter(rates::containsKey)
                .sorted(Comparator.comparingDouble((Member member) -> rates.get(member))
                        .reversed())
                .toList();
    }

    private Member member(String question) {
        Member member = members.get(question);
        if (member == null) {
            throw new IllegalStateException(question + " is no member of the shared budget " + budget.id());
        }
        return member;
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
