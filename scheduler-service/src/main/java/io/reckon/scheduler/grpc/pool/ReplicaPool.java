package io.reckon.scheduler.grpc.pool;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The replicas of a service, as they come and go. A question has a replica of its own, so that its rounds meet the prefix
 * that the replica has cached; one that is busy, in trouble or about to leave is passed over. Thread-safe.
 */
public final class ReplicaPool implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ReplicaPool.class);
    private static final long REFRESH_SECONDS = 2;

    private final Resolver resolver;
    private final Map<String, Replica> replicas = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer;

    /** Opens a pool; its replicas are looked up now, and every other second. */
    public ReplicaPool(Resolver resolver) {
        this.resolver = resolver;
        this.timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("replicas").daemon().factory());
        refresh();
        var unused = timer.scheduleWithFixedDelay(this::refresh, REFRESH_SECONDS, REFRESH_SECONDS, TimeUnit.SECONDS);
    }

    /** All replicas. */
    public Collection<Replica> replicas() {
        return List.copyOf(replicas.values());
    }

    /** All replicas, in the order in which a question prefers them. */
    public List<Replica> order(String questionId) {
        return RendezvousHash.order(questionId, replicas(), Replica::address);
    }

    /** Tells sets of replicas apart: the same number for the same addresses, in any process. */
    public long reach() {
        Hasher hasher = Hashing.sha256().newHasher();
        replicas.keySet().stream()
                .sorted()
                .forEach(address -> hasher.putUnencodedChars(address).putChar('\n'));
        return hasher.hash().asLong();
    }

    /**
     * Takes a replica for a call; it has to be told how the call ended.
     *
     * @param questionId question that the call belongs to
     * @param refused replicas that have refused the call
     * @return empty where none is left
     */
    public Optional<Replica> take(String questionId, Set<Replica> refused) {
        List<Replica> others = replicas().stream()
                .filter(replica -> !refused.contains(replica))
                .toList();
        List<Replica> preference = BoundedLoad.preference(
                RendezvousHash.order(questionId, others, Replica::address), Replica::outstanding);
        Optional<Replica> willing = preference.stream().filter(Replica::take).findFirst();
        if (willing.isEmpty() && refused.isEmpty()) {
            // nobody is known to be well, so that any may be asked
            preference.stream().findFirst().ifPresent(Replica::takeAnyway);
            return preference.stream().findFirst();
        }
        return willing;
    }

    private void refresh() {
        try {
            Set<String> addresses = Set.copyOf(resolver.addresses());
            addresses.forEach(address -> replicas.computeIfAbsent(address, this::join));
            replicas.keySet().stream()
                    .filter(address -> !addresses.contains(address))
                    .forEach(this::part);
        } catch (UnknownHostException e) {
            // the name server may be down while the replicas are well
            LOG.debugf("replicas not found resolver=%s: %s", resolver, e.getMessage());
        }
    }

    private Replica join(String address) {
        LOG.infof("replica joined address=%s", address);
        Replica replica = new Replica(address);
        new HealthWatch(replica, timer).start();
        return replica;
    }

    private void part(String address) {
        LOG.infof("replica left address=%s", address);
        Replica gone = replicas.remove(address);
        if (gone != null) {
            gone.channel().shutdown();
        }
    }

    /** Closes all channels; running calls fail. */
    @Override
    public void close() {
        timer.shutdownNow();
        replicas().forEach(replica -> replica.channel().shutdownNow());
    }
}
