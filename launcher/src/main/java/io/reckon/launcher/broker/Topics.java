package io.reckon.launcher.broker;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
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

    private static final List<NewTopic> ALL = List.of(
            new NewTopic(QUESTIONS, 4, (short) 1),
            new NewTopic(ANSWERS, 4, (short) 1),
            new NewTopic(DEAD_LETTERS, 1, (short) 1),
            new NewTopic(POLICIES, 1, (short) 1).configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, "compact")));
    private static final int CONNECT_MILLIS = 300;
    private static final int REQUEST_MILLIS = 5_000;

    private Topics() {}

    /** Creates the topics that are missing; false where the broker cannot do so yet. */
    public static boolean create(String bootstrapServers) throws InterruptedException {
        if (!isListening(bootstrapServers)) {
            return false;
        }
        try (Admin admin = admin(bootstrapServers)) {
            for (var creation : admin.createTopics(ALL).values().values()) {
                creation.get();
            }
            return true;
        } catch (ExecutionException failure) {
            return failure.getCause() instanceof TopicExistsException && exist(bootstrapServers);
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
