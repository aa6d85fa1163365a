package io.reckon.launcher.command;

import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;

/** When the user started the command, a build before it included. */
final class CommandStart {
    /** Set by the start script, in seconds since the epoch. */
    private static final String VARIABLE = "RECKON_STARTED_AT";

    private CommandStart() {}

    static double secondsAgo() {
        return System.currentTimeMillis() / 1000.0 - startSeconds(System.getenv(VARIABLE));
    }

    private static double startSeconds(@Nullable String given) {
        try {
            if (given != null) {
                return Double.parseDouble(given);
            }
        } catch (NumberFormatException notOurs) {
            // as if it were not set
        }
        return ManagementFactory.getRuntimeMXBean().getStartTime() / 1000.0;
    }
}
