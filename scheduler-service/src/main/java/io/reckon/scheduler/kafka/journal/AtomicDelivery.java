package io.reckon.scheduler.kafka.journal;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Writes each unit all or none: whatever waits is one transaction, so that many units share the cost of a commit. */
final class AtomicDelivery implements Delivery {

    private static final Duration CLOSING = Duration.ofSeconds(2);

    private final Producer<byte[], byte[]> producer;

    /** Takes over a producer whose transactions are initialised. */
    AtomicDelivery(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    /** Commits units together; if the broker refuses something, one by one, so that only the cause of it fails. */
    @Override
    public void write(List<Unit> units) {
        Exception failure = commit(units);
        if (failure == null) {
            units.forEach(Unit::complete);
        } else if (units.size() == 1) {
            units.getFirst().fail(failure);
        } else {
            units.forEach(unit -> write(List.of(unit)));
        }
    }

    /** Commits units in one transaction, or undoes it and says why; throws where the transaction cannot even be undone. */
    private @Nullable Exception commit(List<Unit> units) {
        producer.beginTransaction();
        units.forEach(unit -> unit.send(producer, () -> {}));
        try {
            producer.commitTransaction();
            return null;
        } catch (KafkaException e) {
            producer.abortTransaction();
            return units.stream()
                    .map(Unit::refusal)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(e);
        }
    }

    @Override
    public void tend() {
        // a transaction is never left open
    }

    @Override
    public void close(Exception why) {
        producer.close(CLOSING);
    }
}
