package io.reckon.scheduler.kafka.journal;

import io.reckon.scheduler.config.SchedulerConfig;
import io.reckon.scheduler.journal.JournalEntry;
import io.reckon.scheduler.journal.Register;
import io.reckon.scheduler.sharing.SharedBudgets;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** The journals of the partitions that are assigned to this process. Thread-safe. */
@Singleton
@Default
@Identifier("question-partitions")
public final class PartitionJournals implements KafkaConsumerRebalanceListener {

    /** A partition that is taken away waits this long for its searches to be handed over. */
    private static final Duration HAND_OVER = Duration.ofSeconds(1);

    private final JournalTopics topics;
    private final SharedBudgets budgets;
    private final SchedulerConfig config;
    private final InstantSource clock;
    private final String owner = UUID.randomUUID().toString();
    private final Map<Integer, Ownership> owned = new ConcurrentHashMap<>();

    PartitionJournals(JournalTopics topics, SharedBudgets budgets, SchedulerConfig config, InstantSource clock) {
        this.topics = topics;
        this.budgets = budgets;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        if (config.journal().enabled()) {
            partitions.forEach(assigned -> owned.computeIfAbsent(assigned.partition(), this::own));
        }
    }

    @Override
    public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        partitions.forEach(revoked -> suspend(revoked.partition()));
        giveUp(partitions, HAND_OVER);
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        giveUp(partitions, Duration.ZERO);
    }

    private Ownership own(int partition) {
        return new Ownership(partition, config.intake().inFlightPerPartition(), new Ownership.Opening() {
            @Override
            public PartitionJournal open() throws InterruptedException {
                return PartitionJournals.this.open(partition);
            }

            @Override
            public void tend(PartitionJournal open) throws InterruptedException {
                open.expire(clock.instant().minus(config.journal().keep()));
            }
        });
    }

    private void suspend(int partition) {
        Ownership ownership = owned.get(partition);
        if (ownership != null) {
            ownership.suspend();
        }
    }

    private void giveUp(Collection<TopicPartition> partitions, Duration handOver) {
        for (TopicPartition partition : partitions) {
            Ownership ownership = owned.remove(partition.partition());
            if (ownership != null) {
                ownership.close(handOver);
            }
        }
    }

    /** The partition, if it is this process's. */
    public Optional<Ownership> find(int partition) {
        return Optional.ofNullable(owned.get(partition));
    }

    /** What keeps journals from being opened, by partition. */
    public Map<Integer, String> troubles() {
        return owned.entrySet().stream()
                .filter(entry -> !entry.getValue().trouble().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().trouble()));
    }

    /** Asks all searches to stop at their next call, since this process is about to stop. */
    public void suspend() {
        owned.values().forEach(Ownership::suspend);
    }

    /** Shuts out every other owner, reads what is on record, and begins to write. */
    private PartitionJournal open(int partition) throws InterruptedException {
        List<Producer<byte[], byte[]>> producers =
                List.of(topics.factsProducer(partition), topics.endsProducer(partition));
        try {
            producers.forEach(Producer::initTransactions);
            return open(partition, producers.getFirst(), producers.getLast());
        } catch (RuntimeException | InterruptedException e) {
            producers.forEach(producer -> producer.close(Duration.ZERO));
            throw e;
        }
    }

    private PartitionJournal open(int partition, Producer<byte[], byte[]> facts, Producer<byte[], byte[]> ends)
            throws InterruptedException {
        int questionPartitions = ends.partitionsFor(topics.questions()).size();
        requirePartitions(ends, questionPartitions);
        Register register = new Register(owner, config.journal().maxClaims());
        List<JournalEntry> uncommitted = read(register, partition);
        PartitionJournal journal = new PartitionJournal(
                new PartitionJournal.Place(partition, questionPartitions),
                topics,
                register,
                new PartitionJournal.Deliveries(new FactDelivery(facts), new AtomicDelivery(ends)));
        budgets.takeOver(journal::isHome, register.shares());
        if (!uncommitted.isEmpty()) {
            journal.write(uncommitted);
        }
        return journal;
    }

    private List<JournalEntry> read(Register register, int partition) throws InterruptedException {
        try (KafkaConsumer<byte[], byte[]> all = topics.consumer(IsolationLevel.READ_UNCOMMITTED);
                KafkaConsumer<byte[], byte[]> committed = topics.consumer(IsolationLevel.READ_COMMITTED)) {
            return new JournalReader(register).read(all, committed, new TopicPartition(topics.journal(), partition));
        }
    }

    private void requirePartitions(Producer<byte[], byte[]> producer, int questionPartitions) {
        int journalPartitions = producer.partitionsFor(topics.journal()).size();
        if (journalPartitions != questionPartitions) {
            throw new IllegalStateException("the topic " + topics.journal() + " has " + journalPartitions
                    + " partitions, but " + topics.questions() + " has " + questionPartitions
                    + "; create it with as many, compacted");
        }
        // a missing topic holds the partition up here, where it can be said, and not in the midst of an answer
        producer.partitionsFor(topics.answers());
        producer.partitionsFor(topics.deadLetters());
    }

    @PreDestroy
    void close() {
        owned.values().forEach(ownership -> ownership.close(Duration.ZERO));
    }
}
