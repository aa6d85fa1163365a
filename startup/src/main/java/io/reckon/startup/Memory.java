package io.reckon.startup;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;

/**
 * An amount of memory.
 *
 * @param mebibytes not negative
 */
public record Memory(long mebibytes) {
    private static final long MEBIBYTE = 1024 * 1024;

    public Memory {
        if (mebibytes < 0) {
            throw new IllegalArgumentException("mebibytes must not be negative, but are " + mebibytes);
        }
    }

    /** What this process may take: the limit of its container, else all that the machine has. */
    public static Memory ofThisProcess() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Memory(system.getTotalMemorySize() / MEBIBYTE);
    }

    /** What is wrong, and what to do, where less than this amount is given. */
    public Optional<String> shortage(Memory given) {
        return given.mebibytes < mebibytes
                ? Optional.of("it has %d MiB of memory and needs %d: raise the memory limit of the container"
                        .formatted(given.mebibytes, mebibytes))
                : Optional.empty();
    }
}
