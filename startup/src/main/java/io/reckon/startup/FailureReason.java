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
    private FailureReason() {}

    /** The reason of the innermost cause; one that says that memory is out comes before all others. */
    static String of(Throwable failure) {
        List<Throwable> causes = causes(failure);
        return causes.stream()
                .filter(OutOfMemoryError.class::isInstance)
                .findFirst()
                .map(FailureReason::line)
                .orElseGet(() -> line(causes.getLast()));
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
                "out of memory (" + firstLine(full.getMessage(), "heap") + "): raise the memory limit of the container";
            case NoSuchFileException missing ->
                missing.getFile() + " is missing: mount the volume or secret that holds it";
            default -> firstLine(cause.getMessage(), cause.getClass().getName());
        };
    }

    private static String firstLine(@Nullable String message, String otherwise) {
        return message == null || message.isBlank()
                ? otherwise
                : message.strip().lines().findFirst().orElse(otherwise);
    }
}
