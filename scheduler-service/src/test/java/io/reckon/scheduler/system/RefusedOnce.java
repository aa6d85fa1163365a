package io.reckon.scheduler.system;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tells the first attempt of a call from those that repeat it. */
final class RefusedOnce {

    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    boolean isFirst(String callId) {
        return seen.add(callId);
    }
}
