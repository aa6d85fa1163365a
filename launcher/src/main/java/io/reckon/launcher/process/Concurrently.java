package io.reckon.launcher.process;

import java.io.IOException;
import java.util.Collection;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Does things with processes at the same time. */
public final class Concurrently {
    private Concurrently() {}

    /** Returns when all tasks have ended; the first that fails interrupts the others, and its failure is thrown. */
    public static void run(Collection<? extends Callable<Void>> tasks)
            throws IOException, ChildFailedException, InterruptedException {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                CompletionService<Void> ended = new ExecutorCompletionService<>(executor);
                tasks.forEach(ended::submit);
                for (int task = 0; task < tasks.size(); task++) {
                    ended.take().get();
                }
            } catch (ExecutionException failure) {
                throw rethrow(failure.getCause());
            } finally {
                executor.shutdownNow();
            }
        }
    }

    private static RuntimeException rethrow(@Nullable Throwable cause)
            throws IOException, ChildFailedException, InterruptedException {
        switch (cause) {
            case IOException failure -> throw failure;
            case ChildFailedException failure -> throw failure;
            case InterruptedException failure -> throw failure;
            case RuntimeException failure -> throw failure;
            case null, default -> throw new IllegalStateException(cause);
        }
    }
}
