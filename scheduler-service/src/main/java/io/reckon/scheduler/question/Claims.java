package io.reckon.scheduler.question;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The questions that are being answered, and as many of those answered last as are remembered. Thread-safe.
 *
 * <p>Memory is bounded and lost on restart: a duplicate that comes later than that is answered again.
 */
public final class Claims {

    /** Outcome of a claim. */
    public sealed interface Outcome {

        /** The record is the first with its id: answer it, then {@link Claims#answered} or {@link Claims#abandoned}. */
        record Granted() implements Outcome {}

        /**
         * The very same record was delivered before.
         *
         * @param terminal completes when its question is answered; cancelled when it was abandoned
         */
        record Redelivered(CompletableFuture<Void> terminal) implements Outcome {}

        /**
         * Another record has the same id.
         *
         * @param origin where that one was read
         */
        record Duplicate(String origin) implements Outcome {}
    }

    private record Claim(String origin, CompletableFuture<Void> terminal) {}

    private final Map<String, Claim> running = new LinkedHashMap<>();
    private final Map<String, Claim> answered;

    /** Remembers {@code capacity} answered questions at most. */
    public Claims(int capacity) {
        this.answered = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Claim> eldest) {
                return size() > capacity;
            }
        };
    }

    /**
     * Claims the id for the record at {@code origin}.
     *
     * @param origin topic, partition and offset
     */
    public synchronized Outcome claim(String id, String origin) {
        Claim known = running.getOrDefault(id, answered.get(id));
        if (known == null) {
            running.put(id, new Claim(origin, new CompletableFuture<>()));
            return new Outcome.Granted();
        }
        return known.origin().equals(origin)
                ? new Outcome.Redelivered(known.terminal())
                : new Outcome.Duplicate(known.origin());
    }

    /** Records that the answer to a claimed question is written. */
    public synchronized void answered(String id) {
        Claim claim = running.remove(id);
        if (claim != null) {
            answered.put(id, claim);
            claim.terminal().complete(null);
        }
    }

    /** Gives a claimed question up: its record will be delivered again, to this process or to another. */
    public synchronized void abandoned(String id) {
        Claim claim = running.remove(id);
        if (claim != null) {
            claim.terminal().cancel(false);
        }
    }
}
