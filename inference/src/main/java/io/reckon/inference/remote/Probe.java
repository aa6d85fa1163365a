package io.reckon.inference.remote;

import io.reckon.inference.engine.EngineException;

/** What a server must show before it gets work. */
public interface Probe {
    /** A probe that asks for nothing. */
    Probe NONE = server -> {};

    /**
     * Tries a server out.
     *
     * @throws IllegalArgumentException saying what it lacks, and what to do; it will lack it until people act
     * @throws EngineException where it cannot be told now
     */
    void check(Server server);

    /** A server that is tried out. */
    interface Server {
        /** Asks it something, as {@link ModelServers#post} does. */
        <T> T post(Post post, BodyReader<T> reader);
    }
}
