package io.reckon.inference.remote;

import java.io.IOException;
import java.io.InputStream;

/** Reads the body of a response whose status was 200. */
@FunctionalInterface
public interface BodyReader<T> {
    /**
     * Reads a body; blocks while it is still coming.
     *
     * @throws IOException where it breaks off
     * @throws io.reckon.inference.engine.EngineException where it is not what was asked for
     */
    T read(InputStream body) throws IOException;
}
