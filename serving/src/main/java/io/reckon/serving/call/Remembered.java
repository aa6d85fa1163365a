package io.reckon.serving.call;

import com.google.common.base.Ticker;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.cache.RemovalCause;
import com.google.common.cache.RemovalNotification;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToIntFunction;

/**
 * Results of calls, for some time and up to some size, the least recently used ones going first: who asks again does so
 * soon, so that recency is what counts, not how often something was asked for. Safe for many threads.
 */
public final class Remembered<R> {
    private final Cache<String, Entry<R>> entries;
    private final Duration time;
    private final Ticker ticker;
    private final AtomicLong lastLoss;

    private record Entry<R>(String fingerprint, R result) {}

    /**
     * Remembers nothing yet.
     *
     * @param time for which a result is remembered
     * @param mostBytes size of all results together at most
     * @param size bytes of a result
     * @param ticker source of the time
     */
    public Remembered(Duration time, long mostBytes, ToIntFunction<R> size, Ticker ticker) {
        this.time = time;
        this.ticker = ticker;
        this.lastLoss = new AtomicLong(ticker.read());
        this.entries = CacheBuilder.newBuilder()
                .concurrencyLevel(1)
                .expireAfterWrite(time)
                .maximumWeight(mostBytes)
                .weigher((String callId, Entry<R> entry) -> callId.length() + size.applyAsInt(entry.result()))
                .ticker(ticker)
                .removalListener((RemovalNotification<String, Entry<R>> gone) -> {
                    if (gone.getCause() == RemovalCause.SIZE) {
                        lose();
                    }
                })
                .build();
    }

    /**
     * Returns the result of the call.
     *
     * @throws IllegalArgumentException if the call asked for something else
     */
    Optional<R> find(Ticket ticket) {
        Entry<R> entry = entries.getIfPresent(ticket.callId());
        if (entry == null) {
            return Optional.empty();
        }
        Flight.requireSame(ticket, entry.fingerprint());
        return Optional.of(entry.result());
    }

    /** Takes note that something is not remembered that might be asked for. */
    void lose() {
        lastLoss.set(ticker.read());
    }

    /** Returns the time for which nothing was lost. */
    Duration reach() {
        Duration complete = Duration.ofNanos(ticker.read() - lastLoss.get());
        return complete.compareTo(time) < 0 ? complete : time;
    }

    void keep(Ticket ticket, R result) {
        entries.put(ticket.callId(), new Entry<>(ticket.fingerprint(), result));
    }
}
