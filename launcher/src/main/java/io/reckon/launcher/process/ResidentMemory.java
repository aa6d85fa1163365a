package io.reckon.launcher.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Memory of a process that lies in RAM. */
public final class ResidentMemory {
    private static final long KIBIBYTE = 1024;
    private static final int PATIENCE_SECONDS = 5;

    private ResidentMemory() {}

    /** Asks {@code ps}; 0 where there is none or it does not know the process. */
    public static long bytes(long pid) throws InterruptedException {
        try {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
            String answer = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return ps.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && !answer.isEmpty()
                    ? Long.parseLong(answer) * KIBIBYTE
                    : 0;
        } catch (IOException | NumberFormatException unknown) {
            return 0;
        }
    }
}
