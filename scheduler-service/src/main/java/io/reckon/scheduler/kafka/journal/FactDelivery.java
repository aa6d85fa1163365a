package io.reckon.scheduler.kafka.journal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jboss.logging.Logger;

/**
 * Writes facts: what stays true whether or not its writer lives to commit it, and is read so. A unit is written when the
 * brokers have its records, which takes a fraction of the time of a commit. The transaction is there for its producer's
 * epoch, which shuts a former owner out, and is committed now and then: brokers that compact a topic drop what was never
 * committed. Units are not atomic, but in order: what is written is a beginning of them.
 */
final class FactDelivery implements Delivery {

    private static final Logger LOG = Logger.getLogger(FactDelivery.class);
    private static final Duration COMMIT_AFTER = Duration.ofSeconds(10);
    private static final Duration CLOSING = Duration.ofSeconds(2);

    private final Producer<byte[], byte[]> producer;
    private final LongSupplier nanos;
    private final List<Unit> uncommitted = new ArrayList<>();
    private boolean isOpen;
    private long opened;

    /** Takes over a producer whose transactions are initialised. */
    FactDelivery(Producer<byte[], byte[]> producer) {
        this(producer, System::nanoTime);
    }

    FactDelivery(Producer<byte[], byte[]> producer, LongSupplier nanos) {
        this.producer = producer;
        this.nanos = nanos;
    }

    @Override
    public void write(List<Unit> units) {
        uncommitted.addAll(units);
        send(units);
    }

    private void send(List<Unit> units) {
        if (!isOpen) {
            producer.beginTransaction();
            isOpen = true;
            opened = nanos.getAsLong();
        }
        units.forEach(unit -> unit.send(producer, unit::complete));
    }

    @Override
    public void tend() {
        if (isRefused()) {
            repeat();
        } else if (isOpen && nanos.getAsLong() - opened >= COMMIT_AFTER.toNanos()) {
            try {
                commit();
            } catch (KafkaException e) {
                LOG.warnf(e, "Facts not committed");
                repeat();
            }
        }
    }

    private boolean isRefused() {
        return uncommitted.stream().anyMatch(unit -> unit.refusal() != null);
    }

    private void commit() {
        producer.commitTransaction();
        uncommitted.clear();
        isOpen = false;
    }

    /**
     * Undoes a transaction, which cannot be committed any more, and writes what was in it in another, without what is too
     * large. Where the brokers refuse that as well, nothing gets through any more.
     */
    private void repeat() {
        do {
            producer.abortTransaction();
            isOpen = false;
            uncommitted.removeIf(FactDelivery::isFailedAsTooLarge);
            LOG.warnf("Facts written again: units=%d", uncommitted.size());
            send(uncommitted);
            producer.flush();
        } while (uncommitted.stream().anyMatch(unit -> unit.refusal() instanceof RecordTooLargeException));
        if (isRefused()) {
            throw new KafkaException("what was written is refused when it is written again");
        }
    }

    private static boolean isFailedAsTooLarge(Unit unit) {
        if (unit.refusal() instanceof RecordTooLargeException tooLarge) {
            unit.fail(tooLarge);
            return true;
        }
        return false;
    }

    @Override
    public void close(Exception why) {
        List<Unit> last = List.copyOf(uncommitted);
        try {
            if (isOpen && !isRefused()) {
                commit();
            }
        } catch (KafkaException e) {
            LOG.debugf(e, "Facts left to the next owner: units=%d", uncommitted.size());
        } finally {
            last.forEach(unit -> unit.fail(why));
            producer.close(CLOSING);
        }
    }
}
