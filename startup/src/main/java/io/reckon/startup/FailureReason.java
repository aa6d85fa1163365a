package io.reckon.startup;

import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One line that says of a failure what is wrong and, where that is known, what to do. */
final class FailureReason {
    private static final String OWN_CODE = "io.reckon.";
    private static final String GENERATED_BEAN = "_Bean";

    private FailureReason() {}

    /** That memory is out; else what our own code says of it; else the reason of the innermost cause. */
    static String of(Throwable failure) {
        List<Throwable> causes = causes(failure);
        return causes.stream()
                .filter(OutOfMemoryError.class::isInstance)
                .findFirst()
                .or(() -> causes.stream().filter(FailureReason::isOurs).findFirst())
                .map(FailureReason::line)
                .orElseGet(() -> line(causes.getLast()));
    }

    /** Whether our own code threw it, and with something to say; its causes are the details of that. */
    private static boolean isOurs(Throwable cause) {
        StackTraceElement[] frames = cause.getStackTrace();
        if (cause.getMessage() == null || frames.length == 0) {
            return false;
        }
        String thrower = frames[0].getClassName();
        return thrower.startsWith(OWN_CODE) && !thrower.endsWith(GENERATED_BEAN);
    }

    private static List<Throwable> causes(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }

    private static String line(Throwable cause) {
        return switch (cause) {
            case OutOfMemoryError full ->
                "out of memory (" + oneLine(full.getMessage(), "heap") + "): raise the memory limit of the container";
            case NoSuchFileException missing ->
                missing.getFile() + " is missing: mount the volume or secret that holds it";
            default -> oneLine(cause.getMessage(), cause.getClass().getName());
        };
    }

    private static String oneLine(@Nullable String message, String otherwise) {
        return message == null || message.isBlank()
                ? otherwise
                : message.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
