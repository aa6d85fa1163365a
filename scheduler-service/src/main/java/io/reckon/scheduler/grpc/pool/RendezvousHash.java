package io.reckon.scheduler.grpc.pool;

import com.google.common.hash.Hashing;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Highest random weight hashing (Thaler and Ravishankar 1998): each key has an order of the nodes of its own, in which those
 * that stay keep their order when others come or go.
 */
final class RendezvousHash {

    private RendezvousHash() {}

    /** The nodes, the one that the key belongs to first. */
    static <N> List<N> order(String key, Collection<N> nodes, Function<N, String> name) {
        return nodes.stream()
                .sorted(Comparator.<N>comparingLong(node -> weight(key, name.apply(node)))
                        .reversed())
                .toList();
    }

    private static long weight(String key, String node) {
        return Hashing.murmur3_128()
                .newHasher()
                .putInt(key.length())
                .putUnencodedChars(key)
                .putUnencodedChars(node)
                .hash()
                .asLong();
    }
}
