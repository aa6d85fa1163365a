package io.reckon.startup;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * How the process of a service ends: with its exit status, and one line on standard error where it could not start.
 *
 * @param service its name
 */
public record ServiceExit(String service) implements BiConsumer<Integer, @Nullable Throwable> {
    private static final int FAILED = 1;

    /** Ends the process with {@code status}; {@code failure} is what kept the service from starting, if anything has. */
    @Override
    public void accept(Integer status, @Nullable Throwable failure) {
        if (failure == null) {
            System.exit(status);
        } else {
            fail(FailureReason.of(failure));
        }
    }

    /** Ends the process where it has less memory than the service takes. */
    public void require(Memory needed) {
        needed.shortage(Memory.ofThisProcess()).ifPresent(this::fail);
    }

    private void fail(String reason) {
        System.err.println("ERROR " + service + " cannot start: " + reason);
        System.exit(FAILED);
    }
}
