package io.reckon.launcher.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class BrokerConfigurationTest {
    private static final Path DATA = Path.of("data");
    private static final BrokerNode FIRST = new BrokerNode(1, 9001, 9011);
    private static final BrokerNode SECOND = new BrokerNode(2, 9002, 9012);
    private static final BrokerNode THIRD =
            new BrokerNode(3, 9003, 9013, Optional.of(new BrokerNode.Detour(9023, 9033)));

    private static Properties third() {
        return new BrokerConfiguration(THIRD, List.of(FIRST, SECOND, THIRD), DATA).properties();
    }

    @Test
    void nodeThatIsAloneKeepsOneReplica() {
        Properties properties = BrokerConfiguration.single(9001, 9011, DATA).properties();

        assertThat(properties)
                .containsEntry("controller.quorum.voters", "1@127.0.0.1:9011")
                .containsEntry("offsets.topic.replication.factor", "1")
                .containsEntry("transaction.state.log.min.isr", "1");
    }

    @Test
    void ofThreeNodesTwoHaveToHaveATransaction() {
        assertThat(third())
                .containsEntry("node.id", "3")
                .containsEntry("controller.quorum.voters", "1@127.0.0.1:9011,2@127.0.0.1:9012,3@127.0.0.1:9013")
                .containsEntry("transaction.state.log.replication.factor", "3")
                .containsEntry("transaction.state.log.min.isr", "2");
    }

    @Test
    void detourIsAListenerThatAdvertisesItsEntrance() {
        assertThat(third().getProperty("listeners")).endsWith(",DETOUR://127.0.0.1:9023");
        assertThat(third().getProperty("advertised.listeners")).endsWith(",DETOUR://localhost:9033");
    }

    @Test
    void refusesANodeOfAnotherCluster() {
        assertThatThrownBy(() -> new BrokerConfiguration(THIRD, List.of(FIRST), DATA))
                .hasMessage("node 3 is not in its cluster");
    }
}
