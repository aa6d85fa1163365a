package io.reckon.verifier.config;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.reckon.startup.Memory;
import io.reckon.startup.ServiceExit;

/** The program. */
@QuarkusMain
public final class VerifierService {
    /** What the process takes without a model of its own, with some to spare. */
    private static final Memory NEEDED = new Memory(256);

    private VerifierService() {}

    /** Starts the service, and serves until it is told to stop. */
    public static void main(String... arguments) {
        ServiceExit exit = new ServiceExit("verifier-service");
        exit.require(NEEDED);
        Quarkus.run(null, exit, arguments);
    }
}
