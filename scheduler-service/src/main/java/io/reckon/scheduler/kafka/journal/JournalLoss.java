package io.reckon.scheduler.kafka.journal;

import io.reckon.scheduler.journal.JournalLostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Whether the journal of a partition is still this process's. Once it is lost it stays lost. Thread-safe. */
final class JournalLoss {

    private static final Logger LOG = Logger.getLogger(JournalLoss.class);

    private final int partition;
    private final AtomicReference<@Nullable JournalLostException> cause = new AtomicReference<>();
    private final CountDownLatch happened = new CountDownLatch(1);

    JournalLoss(int partition) {
        this.partition = partition;
    }

    /** Takes note that another process owns the partition by now, or that nothing gets through any more. */
    void happens(String reason, Exception why) {
        if (isFirst(new JournalLostException(reason, why))) {
            LOG.warnf("Journal given up: partition=%d reason=%s", partition, reason);
        }
    }

    /** Gives the partition up. */
    void isWanted() {
        isFirst(new JournalLostException("partition " + partition + " is given up"));
    }

    private boolean isFirst(JournalLostException loss) {
        boolean isFirst = cause.compareAndSet(null, loss);
        happened.countDown();
        return isFirst;
    }

    /** Why nothing is written any more; empty: it is. */
    Optional<JournalLostException> cause() {
        return Optional.ofNullable(cause.get());
    }

    /** Whether nothing is written any more. */
    boolean hasHappened() {
        return cause.get() != null;
    }

    /** Whether nothing is written any more, once this time has passed or earlier. */
    boolean hasHappenedWithin(Duration time) throws InterruptedException {
        return happened.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
