package io.reckon.launcher.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PortBlockIT {
    @Test
    void twoBlocksNeverShareAPort() throws Exception {
        // the same seed makes both start their search at the same place
        try (PortBlock first = PortBlock.claim(new Random(7));
                PortBlock second = PortBlock.claim(new Random(7))) {
            assertThat(allOf(first)).doesNotContainAnyElementsOf(allOf(second));
        }
    }

    @Test
    void aPortIsTakenWhereSomebodyListensOnLocalhostOnly() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(PortBlock.isFree(other.getLocalPort())).isFalse();
        }
    }

    @Test
    void aTakenDocumentedPortIsReplacedByOneOfTheBlock() throws Exception {
        int documented = Service.PROPOSER.documented().http();
        try (PortBlock block = PortBlock.claim(new Random(8));
                ServerSocket ignored =
                        PortBlock.isFree(documented) ? new ServerSocket(documented) : new ServerSocket(0)) {
            assertThat(Ports.documented(9092, block).of(Service.PROPOSER).http())
                    .isBetween(20_000, 32_000);
        }
    }

    @Test
    void aDeploymentOnFreePortsUsesEachOnce() throws Exception {
        try (PortBlock block = PortBlock.claim(new Random(9))) {
            Ports ports = Ports.within(block);
            List<Integer> all = new ArrayList<>(List.of(ports.kafka(), ports.controller()));
            ports.services().forEach((service, own) -> {
                all.add(own.http());
                if (service.servesGrpc()) {
                    all.add(own.grpc());
                }
            });
            assertThat(all).hasSize(9).doesNotHaveDuplicates();
        }
    }

    private static List<Integer> allOf(PortBlock block) {
        List<Integer> ports = new ArrayList<>();
        for (int place = 0; place < 9; place++) {
            ports.add(block.next());
        }
        return ports;
    }
}
