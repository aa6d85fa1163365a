package io.reckon.difficulty.config;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.reckon.startup.Memory;
import io.reckon.startup.ServiceExit;

/** The program. */
@QuarkusMain
public final class DifficultyService {
    /** What the process takes, with some to spare. */
    private static final Memory NEEDED = new Memory(160);

    private DifficultyService() {}

    /** Starts the service, and serves until it is told to stop. */
    public static void main(String... arguments) {
        ServiceExit exit = new ServiceExit("difficulty-service");
        exit.require(NEEDED);
        Quarkus.run(null, exit, arguments);
    }
}
