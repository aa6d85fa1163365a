package io.reckon.scheduler.kafka.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FactDeliveryTest {

    private final IllegalStateException lost = new IllegalStateException("lost");

    private final Broker broker = new Broker();
    private long nanos;
    private final FactDelivery delivery = new FactDelivery(broker, () -> nanos);

    @BeforeEach
    void initialise() {
        broker.initTransactions();
    }

    @Test
    void factIsWrittenBeforeItIsCommitted() throws Exception {
        Unit fact = unit("a");

        delivery.write(List.of(fact));

        fact.await();
        assertThat(broker.uncommittedRecords()).hasSize(1);
        assertThat(broker.history()).isEmpty();
    }

    @Test
    void factsAreCommittedNowAndThen() {
        delivery.write(List.of(unit("a")));
        delivery.tend();
        assertThat(broker.history()).isEmpty();

        nanos += Duration.ofSeconds(10).toNanos();
        delivery.tend();
        delivery.tend();

        assertThat(broker.history()).hasSize(1);
        assertThat(broker.commitCount()).isOne();
    }

    @Test
    void factThatIsTooLargeFailsAloneAndTheOthersAreWrittenAgain() throws Exception {
        Unit before = unit("before");
        Unit large = unit("large");
        Unit after = unit("after");
        broker.refuse("large", new RecordTooLargeException("too large"));

        delivery.write(List.of(before, large, after));
        delivery.tend();
        delivery.close(lost);

        before.await();
        after.await();
        assertThatThrownBy(large::await)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(RecordTooLargeException.class);
        assertThat(broker.history()).extracting(FactDeliveryTest::text).containsExactly("before", "after");
    }

    @Test
    void whatIsRefusedForGoodEndsTheJournal() {
        Unit fact = unit("forbidden");
        broker.refuse("forbidden", new PolicyViolationException("no"));
        delivery.write(List.of(fact));

        assertThatThrownBy(delivery::tend).isInstanceOf(KafkaException.class);
        delivery.close(lost);

        assertThatThrownBy(fact::await).hasCause(lost);
    }

    @Test
    void closingCommitsWhatIsWritten() {
        delivery.write(List.of(unit("a")));

        delivery.close(lost);

        assertThat(broker.history()).hasSize(1);
        assertThat(broker.closed()).isTrue();
    }

    @Test
    void formerOwnerCommitsNothing() {
        delivery.write(List.of(unit("a")));
        broker.fenceProducer();
        nanos += Duration.ofSeconds(10).toNanos();

        assertThatThrownBy(delivery::tend).isInstanceOf(ProducerFencedException.class);
        delivery.close(lost);

        assertThat(broker.history()).isEmpty();
    }

    private static Unit unit(String text) {
        return new Unit(List.of(new ProducerRecord<>("journal", 0, text.getBytes(UTF_8), text.getBytes(UTF_8))));
    }

    private static String text(ProducerRecord<byte[], byte[]> record) {
        return new String(record.value(), UTF_8);
    }

    /** Kafka's own stand-in, which also refuses records. */
    private static final class Broker extends MockProducer<byte[], byte[]> {

        private String refused = "";
        private RuntimeException reason = new IllegalStateException();

        Broker() {
            super(true, null, new ByteArraySerializer(), new ByteArraySerializer());
        }

        void refuse(String text, RuntimeException why) {
            refused = text;
            reason = why;
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record, Callback callback) {
            if (text(record).equals(refused)) {
                callback.onCompletion(null, reason);
                return CompletableFuture.failedFuture(reason);
            }
            return super.send(record, callback);
        }
    }
}
