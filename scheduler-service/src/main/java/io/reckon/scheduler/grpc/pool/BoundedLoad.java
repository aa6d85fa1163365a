package io.reckon.scheduler.grpc.pool;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Consistent hashing with bounded loads (Mirrokni, Thorup, Zadimoghaddam 2018): a call goes to the node of its key unless
 * that has more than its share of what is outstanding; then to the least busy one.
 */
final class BoundedLoad {

    /** Share of the mean that a node may have, and still get the calls of its keys. */
    private static final double BOUND = 1.25;

    private BoundedLoad() {}

    /**
     * The nodes in the order in which to try them.
     *
     * @param order nodes, the one of the key first
     * @param outstanding calls that a node has not answered
     */
    static <N> List<N> preference(List<N> order, ToIntFunction<N> outstanding) {
        List<N> leastBusy = new ArrayList<>(order);
        leastBusy.sort(Comparator.comparingInt(outstanding));
        long all = order.stream().mapToLong(outstanding::applyAsInt).sum() + 1; // with this call
        double most = Math.ceil(BOUND * all / order.size());
        if (!order.isEmpty() && outstanding.applyAsInt(order.getFirst()) < most) {
            leastBusy.remove(order.getFirst());
            leastBusy.addFirst(order.getFirst());
        }
        return leastBusy;
    }
}
