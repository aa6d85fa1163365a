package io.reckon.launcher.chaos.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The way to a server on this machine, through this process, where it can be disturbed: TCP never loses bytes in the midst of a
 * connection, so that lost packets are bytes that come later, and a broken network is a connection that ends.
 */
public final class Cable implements AutoCloseable {
    private static final int CHUNK = 16 * 1024;
    private static final long LOOK_MILLIS = 10;
    private static final long LATENCY_MILLIS = 100;

    private final int target;
    private final ServerSocket entrance;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile Disturbance disturbance = Disturbance.NONE;

    /** What is wrong with a network. */
    public enum Disturbance {
        NONE,
        /** Everything comes 100 ms late. */
        SLOW,
        /** Nothing gets through either way, and nobody is told. */
        SILENT,
        /** Requests get through, responses do not. */
        ONE_WAY,
        /** Connections end, and new ones do not last. */
        CUT
    }

    private enum Direction {
        REQUESTS,
        RESPONSES
    }

    Cable(int target) throws IOException {
        this.target = target;
        this.entrance = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("cable-" + target).start(this::accept);
    }

    /** Where clients connect. */
    int port() {
        return entrance.getLocalPort();
    }

    /** Disturbs it from now on. */
    public void disturb(Disturbance how) {
        disturbance = how;
        if (how == Disturbance.CUT) {
            sockets.forEach(this::close);
        }
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                connect(entrance.accept());
            } catch (IOException closedOrNobodyThere) {
                // the client sees its connection end, as it would without us
            }
        }
    }

    private void connect(Socket client) throws IOException {
        sockets.add(client);
        if (disturbance == Disturbance.CUT) {
            close(client);
            return;
        }
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            sockets.add(server);
            Thread.ofVirtual().start(() -> pump(client, server, Direction.REQUESTS));
            Thread.ofVirtual().start(() -> pump(server, client, Direction.RESPONSES));
        } catch (IOException nobodyThere) {
            close(client);
            throw nobodyThere;
        }
    }

    private void pump(Socket from, Socket to, Direction direction) {
        byte[] chunk = new byte[CHUNK];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                pass(direction);
                out.write(chunk, 0, read);
            }
        } catch (IOException | InterruptedException broken) {
            // either end is gone, or the cable is
        } finally {
            close(from);
            close(to);
        }
    }

    private void pass(Direction direction) throws InterruptedException {
        if (disturbance == Disturbance.SLOW) {
            Thread.sleep(LATENCY_MILLIS);
        }
        while (isHeld(direction)) {
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private boolean isHeld(Direction direction) {
        return switch (disturbance) {
            case NONE, SLOW, CUT -> false;
            case SILENT -> true;
            case ONE_WAY -> direction == Direction.RESPONSES;
        };
    }

    private void close(Socket socket) {
        sockets.remove(socket);
        try {
            socket.close();
        } catch (IOException gone) {
            // as it should be
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        disturb(Disturbance.CUT);
    }
}
