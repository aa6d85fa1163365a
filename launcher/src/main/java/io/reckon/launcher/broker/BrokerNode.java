package io.reckon.launcher.broker;

import java.util.Optional;

/**
 * A Kafka node on this machine, broker and controller in one.
 *
 * @param id in its cluster, 1 and up
 * @param port where clients connect, on localhost
 * @param controllerPort where the controllers meet
 * @param detour another way in, for some clients
 */
public record BrokerNode(int id, int port, int controllerPort, Optional<Detour> detour) {
    public BrokerNode {
        if (id < 1) {
            throw new IllegalArgumentException("nodes are counted from 1, but this is " + id);
        }
    }

    /** A node with one way in. */
    public BrokerNode(int id, int port, int controllerPort) {
        this(id, port, controllerPort, Optional.empty());
    }

    /** As the controllers name each other. */
    String voter() {
        return "%d@127.0.0.1:%d".formatted(id, controllerPort);
    }

    /**
     * A way in that leads through something else on this machine: whoever comes by it is sent by it ever after.
     *
     * @param port where the node listens
     * @param entrance port that clients are told
     */
    public record Detour(int port, int entrance) {}
}
