package io.reckon.scheduler.kafka;

import io.reckon.scheduler.kafka.journal.PartitionJournals;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Runs each record on a virtual thread of its own, until the service stops. */
@Singleton
final class Workers {

    private static final Logger LOG = Logger.getLogger(Workers.class);
    private static final Duration GIVING_UP = Duration.ofSeconds(2);

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("question-", 0).factory());
    private final SearchMetrics metrics;
    private final PartitionJournals journals;
    private volatile boolean isDraining;

    Workers(SearchMetrics metrics, PartitionJournals journals) {
        this.metrics = metrics;
        this.journals = journals;
    }

    /** What is done with a record. */
    interface Work {
        void run(Place place) throws InterruptedException;
    }

    /** Whether nothing new is started. */
    boolean isDraining() {
        return isDraining;
    }

    /**
     * Starts work; the result completes, never exceptionally, when it has left its place, at its end or before. While the
     * service stops nothing is started, and the result never completes.
     */
    CompletableFuture<Void> start(Work work) {
        CompletableFuture<Void> end = new CompletableFuture<>();
        if (!isDraining) {
            threads.execute(() -> run(work, end));
        }
        return end;
    }

    private void run(Work work, CompletableFuture<Void> end) {
        metrics.started();
        Place place = new Place(() -> {
            metrics.ended();
            end.complete(null);
        });
        try {
            work.run(place);
        } catch (InterruptedException e) {
            LOG.debug("Work interrupted");
        } catch (RuntimeException e) {
            // not acknowledged: the record is delivered again after a restart, and nothing is lost
            LOG.error("Work failed, its record is left unacknowledged", e);
        } finally {
            place.leave();
        }
    }

    /**
     * Starts nothing more, lets what runs finish for {@code grace}, then gives it up. Searches with a journal stop at their
     * next call: another process goes on with them at once.
     */
    void drain(Duration grace) {
        isDraining = true;
        journals.suspend();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(grace.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warnf("Searches given up, their questions will be delivered again: grace=%s", grace);
                threads.shutdownNow();
                threads.awaitTermination(GIVING_UP.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
