package io.reckon.launcher.deployment;

/** The four services, in the order in which they are shown. */
public enum Service {
    PROPOSER("proposer-service", 8101, 9101),
    VERIFIER("verifier-service", 8102, 9102),
    DIFFICULTY("difficulty-service", 8103, 9103),
    SCHEDULER("scheduler-service", 8100, 0);

    private final String module;
    private final int httpPort;
    private final int grpcPort;

    Service(String module, int httpPort, int grpcPort) {
        this.module = module;
        this.httpPort = httpPort;
        this.grpcPort = grpcPort;
    }

    /** Its module, and its name. */
    public String module() {
        return module;
    }

    /** Its name in the scheduler's settings. */
    public String shortName() {
        return module.substring(0, module.indexOf('-'));
    }

    /** Where people expect it. */
    ServicePorts documented() {
        return new ServicePorts(httpPort, grpcPort);
    }

    /** Whether others call it by gRPC. */
    boolean servesGrpc() {
        return this != SCHEDULER;
    }

    /** Whether it runs a model. */
    boolean runsModel() {
        return this == PROPOSER || this == VERIFIER;
    }
}
