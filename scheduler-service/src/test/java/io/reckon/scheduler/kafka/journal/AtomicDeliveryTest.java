package io.reckon.scheduler.kafka.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class AtomicDeliveryTest {

    private final MockProducer<byte[], byte[]> broker =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final AtomicDelivery delivery = new AtomicDelivery(broker);

    @BeforeEach
    void initialise() {
        broker.initTransactions();
    }

    @Test
    void unitsThatWaitShareACommit() throws Exception {
        List<Unit> units = List.of(unit("a"), unit("b"));

        delivery.write(units);

        units.getFirst().await();
        units.getLast().await();
        assertThat(broker.history()).hasSize(2);
        assertThat(broker.commitCount()).isOne();
    }

    @Test
    void unitIsNotWrittenWhereItsCommitFails() {
        broker.commitTransactionException = new KafkaException("no");
        Unit unit = unit("a");

        delivery.write(List.of(unit));

        assertThatThrownBy(unit::await).hasCause(broker.commitTransactionException);
        assertThat(broker.history()).isEmpty();
    }

    @Test
    void formerOwnerWritesNothing() {
        broker.fenceProducer();

        assertThatThrownBy(() -> delivery.write(List.of(unit("a")))).isInstanceOf(ProducerFencedException.class);
        assertThat(broker.history()).isEmpty();
    }

    private static Unit unit(String text) {
        return new Unit(List.of(new ProducerRecord<>("journal", 0, text.getBytes(UTF_8), text.getBytes(UTF_8))));
    }
}
