package io.reckon.launcher.chaos.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reckon.launcher.chaos.cluster.Cable.Disturbance;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CableTest {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int A_WHILE_MILLIS = 300;

    private ServerSocket server;
    private Cable cable;
    private Socket client;
    private Socket served;

    @BeforeEach
    void connect() throws IOException {
        server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        cable = new Cable(server.getLocalPort());
        client = new Socket(InetAddress.getLoopbackAddress(), cable.port());
        served = server.accept();
        client.setSoTimeout(PATIENCE_MILLIS);
        served.setSoTimeout(PATIENCE_MILLIS);
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        served.close();
        cable.close();
        server.close();
    }

    @Test
    void passesWhatBothSidesSay() throws IOException {
        client.getOutputStream().write(7);
        served.getOutputStream().write(8);

        assertThat(served.getInputStream().read()).isEqualTo(7);
        assertThat(client.getInputStream().read()).isEqualTo(8);
    }

    @Test
    void silentOneHoldsEverythingUpAndLosesNothing() throws IOException {
        cable.disturb(Disturbance.SILENT);
        client.getOutputStream().write(7);

        served.setSoTimeout(A_WHILE_MILLIS);
        assertThatThrownBy(() -> served.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        cable.disturb(Disturbance.NONE);
        served.setSoTimeout(PATIENCE_MILLIS);
        assertThat(served.getInputStream().read()).isEqualTo(7);
    }

    @Test
    void oneWayOneLetsRequestsThroughOnly() throws IOException {
        cable.disturb(Disturbance.ONE_WAY);
        client.getOutputStream().write(7);
        served.getOutputStream().write(8);

        assertThat(served.getInputStream().read()).isEqualTo(7);
        client.setSoTimeout(A_WHILE_MILLIS);
        assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void cutOneEndsConnectionsAndNewOnesDoNotLast() throws IOException {
        cable.disturb(Disturbance.CUT);

        assertThat(served.getInputStream().read()).isEqualTo(-1);
        try (Socket another = new Socket(InetAddress.getLoopbackAddress(), cable.port())) {
            another.setSoTimeout(PATIENCE_MILLIS);
            assertThat(another.getInputStream().read()).isEqualTo(-1);
        }
    }
}
