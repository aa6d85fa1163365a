package io.reckon.scheduler.grpc;

import io.reckon.scheduler.budget.Usage;
import io.reckon.scheduler.search.CallFailedException;
import java.util.function.Supplier;

/** What the responses of all services have in common. */
final class Responses {

    private Responses() {}

    static Usage usage(io.reckon.proto.usage.v1.Usage usage) {
        return new Usage(
                usage.getPromptTokens(), usage.getCachedTokens(), usage.getGeneratedTokens(), usage.getFlops());
    }

    /** The mapped response of a service; one that cannot be mapped breaks its contract. */
    static <T> T mapped(String service, Supplier<T> mapping) {
        try {
            return mapping.get();
        } catch (IllegalArgumentException e) {
            throw new CallFailedException(
                    CallFailedException.Kind.BROKEN, "The " + service + " broke its contract: " + e.getMessage(), e);
        }
    }
}
