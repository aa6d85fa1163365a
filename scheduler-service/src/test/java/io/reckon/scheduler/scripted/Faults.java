package io.reckon.scheduler.scripted;

import io.reckon.scheduler.search.CallFailedException;
import io.reckon.scheduler.search.CallFailedException.Kind;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Which calls fail, and how.
 *
 * @param share of the calls that fail, 0 to 1
 * @param kinds how they fail
 */
public record Faults(double share, List<Kind> kinds) {

    public static final Faults NONE = new Faults(0, List.of());

    public Faults {
        kinds = List.copyOf(kinds);
    }

    /** Fails some calls before they spend anything. */
    void beforeWork(String callId, String service) {
        Kind kind = kind(callId, service);
        if (kind != null && kind.isFree()) {
            throw new CallFailedException(kind, service + " failed call " + callId);
        }
    }

    /** Fails some calls after they have spent what they spend. */
    void afterWork(String callId, String service) {
        Kind kind = kind(callId, service);
        if (kind != null) {
            throw new CallFailedException(kind, service + " failed call " + callId);
        }
    }

    private Kind kind(String callId, String service) {
        SplittableRandom random = ContentHash.random("fault", callId, service);
        return random.nextDouble() < share ? kinds.get(random.nextInt(kinds.size())) : null;
    }
}
