package io.reckon.scheduler.kafka.journal;

import io.reckon.scheduler.journal.JournalLostException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A partition for as long as it is assigned to this process: opens its journal, and opens it again where it was lost. A
 * process that was stopped for a while may learn late that the partition is another's by now; it waits before it opens the
 * journal again, so that it does not shut out the rightful owner.
 */
public final class Ownership {

    private static final Logger LOG = Logger.getLogger(Ownership.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration TENDING = Duration.ofHours(1);

    /** How the journal of the partition is opened and kept. */
    interface Opening {

        /** Opens the journal; throws what keeps it from being opened. */
        PartitionJournal open() throws InterruptedException;

        /** Clears away what need not be kept any more. */
        void tend(PartitionJournal open) throws InterruptedException;
    }

    private final int partition;
    private final Opening opening;
    private final Semaphore places;
    private final Thread opener;
    private CompletableFuture<PartitionJournal> journal = new CompletableFuture<>();
    private volatile String trouble = "";

    Ownership(int partition, int places, Opening opening) {
        this.partition = partition;
        this.opening = opening;
        this.places = new Semaphore(places);
        this.opener = Thread.ofVirtual().name("journal-opener-" + partition).start(this::open);
    }

    /** What keeps the journal from being opened; empty: nothing. */
    String trouble() {
        return trouble;
    }

    /** Places for questions of this partition that are worked on. */
    public Semaphore places() {
        return places;
    }

    /**
     * The journal, once it is open.
     *
     * @throws JournalLostException if the partition is not this process's any more
     */
    public PartitionJournal journal() throws InterruptedException {
        try {
            PartitionJournal open = current().get();
            while (open.isLost()) {
                Thread.sleep(LOOK);
                open = current().get();
            }
            return open;
        } catch (ExecutionException e) {
            throw new JournalLostException("partition " + partition + " is given up", e);
        }
    }

    private synchronized CompletableFuture<PartitionJournal> current() {
        return journal;
    }

    private synchronized void renew() {
        if (!journal.isCompletedExceptionally()) {
            journal = new CompletableFuture<>();
        }
    }

    private void open() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                PartitionJournal open = tryOpening();
                if (open == null) {
                    Thread.sleep(PAUSE);
                    continue;
                }
                if (!current().complete(open)) {
                    open.close(Duration.ZERO);
                    return;
                }
                keep(open);
                renew();
                LOG.warnf("Journal lost, opening it again: partition=%d pause=%s", partition, PAUSE);
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            LOG.debugf("Partition given up: partition=%d", partition);
        }
    }

    private void keep(PartitionJournal open) throws InterruptedException {
        try {
            do {
                opening.tend(open);
            } while (!open.isLostWithin(TENDING));
        } catch (JournalLostException e) {
            LOG.debugf("Journal lost: partition=%d", partition);
        }
    }

    private @Nullable PartitionJournal tryOpening() throws InterruptedException {
        try {
            PartitionJournal open = opening.open();
            trouble = "";
            return open;
        } catch (RuntimeException e) {
            trouble = String.valueOf(e.getMessage());
            LOG.errorf(e, "Journal not opened, trying again: partition=%d pause=%s", partition, PAUSE);
            return null;
        }
    }

    /** Asks the searches to stop at their next call. */
    void suspend() {
        CompletableFuture<PartitionJournal> now = current();
        if (now.isDone() && !now.isCompletedExceptionally()) {
            now.join().suspend();
        }
    }

    /** Gives the partition up, as soon as its searches have ended, and in {@code handOver} at the latest. */
    void close(Duration handOver) {
        opener.interrupt();
        CompletableFuture<PartitionJournal> last;
        synchronized (this) {
            last = journal;
            if (!journal.completeExceptionally(new JournalLostException("partition " + partition + " is revoked"))) {
                journal = CompletableFuture.failedFuture(new JournalLostException("partition is revoked"));
            }
        }
        if (!last.isCompletedExceptionally()) {
            last.join().close(handOver);
        }
    }
}
