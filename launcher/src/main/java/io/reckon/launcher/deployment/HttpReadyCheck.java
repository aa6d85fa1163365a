package io.reckon.launcher.deployment;

import io.reckon.launcher.process.ReadyCheck;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * Asks a service's readiness endpoint.
 *
 * @param uri of the endpoint
 */
public record HttpReadyCheck(URI uri) implements ReadyCheck {
    private static final int TIMEOUT_MILLIS = 2_000;

    /** The endpoint of the service with this HTTP port. */
    public static HttpReadyCheck of(int port) {
        return new HttpReadyCheck(URI.create("http://127.0.0.1:%d/q/health/ready".formatted(port)));
    }

    @Override
    public boolean isReady() {
        try {
            HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return false;
        }
    }
}
