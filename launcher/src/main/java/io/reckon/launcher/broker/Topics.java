package io.reckon.launcher.broker;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Reckon's public topics. */
public final class Topics {
    public static final String QUESTIONS = "questions";
    public static final String ANSWERS = "answers";
    public static final String DEAD_LETTERS = "questions.dlq";
    public static final String POLICIES = "policies";
    /** Of the scheduler alone; as many partitions as the questions have. */
    public static final String SEARCH_JOURNAL = "search-journal";

    private static final int PARTITIONS = 4;
    /** Time in which a journal that was not committed is written again by its next owner; brokers drop it afterwards. */
    private static final String JOURNAL_LAG_MILLIS = "3600000";

    private static final int CONNECT_MILLIS = 300;
    private static final int REQUEST_MILLIS = 5_000;

    private Topics() {}

    /** Creates the topics that are missing, with one replica; false where the broker cannot do so yet. */
    public static boolean create(String bootstrapServers) throws InterruptedException {
        return create(bootstrapServers, 1);
    }

    /** Creates the topics that are missing; false where the brokers cannot do so yet. */
    public static boolean create(String bootstrapServers, int replicas) throws InterruptedException {
        if (!isListening(bootstrapServers)) {
            return false;
        }
        try (Admin admin = admin(bootstrapServers)) {
            for (var creation : admin.createTopics(all(replicas)).values().values()) {
                creation.get();
            }
            return true;
        } catch (ExecutionException failure) {
            return failure.getCause() instanceof TopicExistsException && exist(bootstrapServers);
        }
    }

    private static List<NewTopic> all(int replicas) {
        return List.of(
                topic(QUESTIONS, PARTITIONS, replicas, TopicConfig.CLEANUP_POLICY_DELETE),
                topic(ANSWERS, PARTITIONS, replicas, TopicConfig.CLEANUP_POLICY_DELETE),
                topic(DEAD_LETTERS, 1, replicas, TopicConfig.CLEANUP_POLICY_DELETE),
                journal(replicas),
                topic(POLICIES, 1, replicas, TopicConfig.CLEANUP_POLICY_COMPACT));
    }

    private static NewTopic journal(int replicas) {
        NewTopic topic = topic(SEARCH_JOURNAL, PARTITIONS, replicas, TopicConfig.CLEANUP_POLICY_COMPACT);
        Map<String, String> configs = new HashMap<>(topic.configs());
        configs.put(TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, JOURNAL_LAG_MILLIS);
        return topic.configs(configs);
    }

    private static NewTopic topic(String name, int partitions, int replicas, String cleanup) {
        String inSync = Integer.toString(BrokerConfiguration.inSync(replicas));
        return new NewTopic(name, partitions, (short) replicas)
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG, cleanup, TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, inSync));
    }

    /** Whether every partition of Reckon's topics has so many replicas that are up to date. */
    public static boolean areInSync(String bootstrapServers, int replicas) throws InterruptedException {
        try (Admin admin = admin(bootstrapServers)) {
            List<String> names = all(replicas).stream().map(NewTopic::name).toList();
            return admin.describeTopics(names).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .allMatch(partition -> partition.isr().size() == replicas);
        } catch (ExecutionException notYet) {
            return false;
        }
    }

    /** Whether a broker answers there and has Reckon's topics. */
    public static boolean exist(String bootstrapServers) throws InterruptedException {
        if (!isListening(bootstrapServers)) {
            return false;
        }
        try (Admin admin = admin(bootstrapServers)) {
            Set<String> names = admin.listTopics().names().get();
            return names.containsAll(List.of(QUESTIONS, ANSWERS));
        } catch (ExecutionException unreachable) {
            return false;
        }
    }

    private static Admin admin(String bootstrapServers) {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, REQUEST_MILLIS));
    }

    /** Asks the socket first: the admin client takes its whole timeout to find out that nobody is there. */
    private static boolean isListening(String bootstrapServers) {
        String first = bootstrapServers.split(",", 2)[0].strip();
        int colon = first.lastIndexOf(':');
        try (Socket socket = new Socket()) {
            int port = Integer.parseInt(first.substring(colon + 1));
            socket.connect(new InetSocketAddress(first.substring(0, Math.max(0, colon)), port), CONNECT_MILLIS);
            return true;
        } catch (IOException | IllegalArgumentException nobody) {
            return false;
        }
    }
}
