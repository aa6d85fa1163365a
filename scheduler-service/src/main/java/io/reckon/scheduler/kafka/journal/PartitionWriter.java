package io.reckon.scheduler.kafka.journal;

import io.reckon.scheduler.journal.JournalLostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jboss.logging.Logger;

/**
 * Writes records of many searches. One thread delivers whatever is waiting, so that searches share the cost of it. Once
 * anything says that another owner is there, nothing is written any more. Thread-safe.
 */
final class PartitionWriter {

    private static final Logger LOG = Logger.getLogger(PartitionWriter.class);
    private static final int MAX_UNITS = 256;
    private static final Duration IDLE = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final String name;
    private final Delivery delivery;
    private final JournalLoss loss;
    private final BlockingQueue<Unit> waiting = new LinkedBlockingQueue<>();

    /** Writes until the journal is lost. */
    PartitionWriter(String name, Delivery delivery, JournalLoss loss) {
        this.name = name;
        this.delivery = delivery;
        this.loss = loss;
        Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    /**
     * Writes these records, and tries for as long as it takes.
     *
     * @throws RecordTooLargeException if no repetition can help
     * @throws JournalLostException if nothing is written any more
     */
    void write(List<ProducerRecord<byte[], byte[]>> records) throws InterruptedException {
        while (true) {
            Unit unit = new Unit(records);
            waiting.add(unit);
            refuseIfLost();
            try {
                unit.await();
                return;
            } catch (ExecutionException e) {
                if (e.getCause() instanceof JournalLostException mine) {
                    throw new JournalLostException(String.valueOf(mine.getMessage()), mine);
                }
                if (e.getCause() instanceof RecordTooLargeException tooLarge) {
                    throw tooLarge;
                }
                LOG.errorf(e, "Journal not written, trying again: thread=%s", name);
                Thread.sleep(PAUSE);
            }
        }
    }

    private void run() {
        List<Unit> batch = new ArrayList<>();
        try {
            while (!loss.hasHappened()) {
                Unit first = waiting.poll(IDLE.toMillis(), TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    waiting.drainTo(batch, MAX_UNITS - 1);
                    delivery.write(batch);
                    batch.clear();
                }
                delivery.tend();
            }
        } catch (InterruptedException e) {
            loss.happens("the journal is closed", e);
        } catch (RuntimeException e) {
            loss.happens("the journal has another owner, or is out of reach: " + e.getMessage(), e);
        }
        waiting.addAll(batch);
        refuseIfLost();
        delivery.close(loss.cause().orElseThrow());
    }

    private void refuseIfLost() {
        loss.cause().ifPresent(why -> {
            List<Unit> refused = new ArrayList<>();
            waiting.drainTo(refused);
            refused.forEach(unit -> unit.fail(why));
        });
    }
}
