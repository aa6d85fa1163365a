package io.reckon.difficulty.grpc;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;

/** Starts the service under test on the calibration of the tests and a free port. */
public final class TestCalibration implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "reckon.calibration",
                Path.of("src/test/resources/calibration.json").toAbsolutePath().toString(),
                "quarkus.grpc.server.test-port",
                Integer.toString(freePort()));
    }

    @Override
    public void stop() {}

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("no free port", e);
        }
    }
}
