package io.reckon.scheduler.kafka.journal;

import io.reckon.scheduler.config.SchedulerConfig;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The topics that the journal's transactions span, and clients for them. */
@Singleton
public final class JournalTopics {

    /** An answer that its owner leaves open holds up its readers this long; a commit that takes longer is undone. */
    private static final int END_MILLIS = 20_000;

    private static final int FACTS_MILLIS = 120_000;
    private static final int DELIVERY_MILLIS = 20_000;

    private static final int REQUEST_MILLIS = 5_000;
    private static final int RETRY_MILLIS = 2;
    private static final int BLOCK_MILLIS = 10_000;
    /** Above what brokers take by default, so that the broker has the last word on what is too large. */
    private static final int MAX_REQUEST_BYTES = 8 * 1024 * 1024;

    private final Map<String, Object> broker;
    private final String journal;
    private final String group;
    private final String questions;
    private final String answers;
    private final String deadLetters;

    JournalTopics(
            SchedulerConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "mp.messaging.incoming.questions.group.id") String group,
            @ConfigProperty(name = "mp.messaging.incoming.questions.topic") String questions,
            @ConfigProperty(name = "mp.messaging.outgoing.answers.topic") String answers,
            @ConfigProperty(name = "mp.messaging.outgoing.dead-letters.topic") String deadLetters) {
        this.broker = Map.copyOf(broker);
        this.journal = config.journal().topic();
        this.group = group;
        this.questions = questions;
        this.answers = answers;
        this.deadLetters = deadLetters;
    }

    String journal() {
        return journal;
    }

    /** The topic of questions. */
    public String questions() {
        return questions;
    }

    /** The topic of answers. */
    public String answers() {
        return answers;
    }

    /** The topic of refused records. */
    public String deadLetters() {
        return deadLetters;
    }

    /** Writes what counts only as a whole; its transactions are as short as the writing takes. */
    Producer<byte[], byte[]> endsProducer(int partition) {
        return producer(group + "-" + partition, END_MILLIS);
    }

    /** Writes facts; its transactions are open for a while, and nobody waits for their end. */
    Producer<byte[], byte[]> factsProducer(int partition) {
        return producer(group + "-" + partition + "-facts", FACTS_MILLIS);
    }

    /** A producer that shuts out every earlier one with this id, once its transactions are initialised. */
    private Producer<byte[], byte[]> producer(String transactionalId, int transactionMillis) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, transactionMillis);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_MILLIS);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, BLOCK_MILLIS);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_REQUEST_BYTES);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        // brokers say that a transaction is committed before they take the next one, which is refused for some
        // milliseconds
        settings.put(ProducerConfig.RETRY_BACKOFF_MS_CONFIG, RETRY_MILLIS);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** A consumer, of no group, of what was committed, or of all that was written. */
    KafkaConsumer<byte[], byte[]> consumer(IsolationLevel isolation) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.remove(CommonClientConfigs.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation.toString().toLowerCase(Locale.ROOT));
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 2 * BLOCK_MILLIS);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
