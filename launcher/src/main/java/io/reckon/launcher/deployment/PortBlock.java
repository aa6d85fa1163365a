package io.reckon.launcher.deployment;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Consecutive free ports that no other Reckon on this machine takes: the first of them is held open as a guard for as
 * long as the block is. They lie below the ephemeral ports of the usual systems, so no outgoing connection takes one.
 */
public final class PortBlock implements AutoCloseable {
    private static final int FIRST = 20_000;
    private static final int BLOCKS = 1_200;
    private static final int SIZE = 10;
    private static final int TRIES = 200;

    private final ServerSocket guard;
    private int given;

    private PortBlock(ServerSocket guard) {
        this.guard = guard;
    }

    /** Finds a free block, starting anywhere. */
    public static PortBlock claim(RandomGenerator random) throws IOException {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int base = FIRST + SIZE * random.nextInt(BLOCKS);
            ServerSocket guard = guard(base);
            if (guard != null) {
                if (allFree(base)) {
                    return new PortBlock(guard);
                }
                guard.close();
            }
        }
        throw new IOException(
                "no %d consecutive free ports between %d and %d".formatted(SIZE, FIRST, FIRST + SIZE * BLOCKS));
    }

    /** The next of its ports that was not given out yet. */
    public int next() {
        if (given == SIZE - 1) {
            throw new IllegalStateException("all ports of the block are given out");
        }
        given++;
        return guard.getLocalPort() + given;
    }

    /** Whether nobody on this machine listens on a port, be it on all addresses or on localhost alone. */
    static boolean isFree(int port) {
        return canBind(new InetSocketAddress(port))
                && canBind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    private static boolean allFree(int base) {
        for (int place = 1; place < SIZE; place++) {
            if (!isFree(base + place)) {
                return false;
            }
        }
        return true;
    }

    private static boolean canBind(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(address);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static @Nullable ServerSocket guard(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket;
        } catch (IOException taken) {
            socket.close();
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        guard.close();
    }
}
