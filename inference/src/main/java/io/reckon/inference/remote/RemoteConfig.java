package io.reckon.inference.remote;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Configuration of a model that runs on servers of its own; a service maps it and states the defaults. */
public interface RemoteConfig {
    /** Returns the base addresses of the servers, without {@code /v1}; each serves the same model. */
    Optional<List<URI>> endpoints();

    /** Returns the name under which the servers serve the model. */
    Optional<String> model();

    /** Returns the folder with the model's {@code tokenizer.json}, {@code tokenizer_config.json} and {@code config.json}. */
    Optional<Path> tokenizer();

    /** Returns the file that holds the key of the servers; without it requests carry none. */
    Optional<Path> keyFile();

    /** Returns how many parameters the model has, where its servers do not say. */
    OptionalLong parameters();

    /** Returns the tokens that a sequence may have, where the servers do not say. */
    OptionalInt context();

    /** Returns the requests that one server works on at the same time at most; others wait here. */
    int inFlight();

    /** Returns how long a call may take that has no deadline of its own. */
    Duration timeout();

    /** Returns how long a server may take to accept a connection, and to answer a check. */
    Duration connectTimeout();

    /** Returns the time between two looks at the servers. */
    Duration checkInterval();
}
