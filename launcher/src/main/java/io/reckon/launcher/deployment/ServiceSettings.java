package io.reckon.launcher.deployment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a service is told about its surroundings, as system properties.
 *
 * @param models what proposer and verifier run on
 * @param ports of the deployment
 * @param scriptedCalibration what is known about the scripted engines
 */
record ServiceSettings(ModelChoice models, Ports ports, Path scriptedCalibration) {
    private static final String LOCALHOST = "127.0.0.1";

    /** Settings of a service, {@code key=value}. */
    List<String> of(Service service) {
        List<String> settings = new ArrayList<>();
        settings.add("quarkus.http.host=" + LOCALHOST);
        settings.add("quarkus.http.port=" + ports.of(service).http());
        settings.add("reckon.models=" + models.folder());
        if (service.servesGrpc()) {
            settings.add("quarkus.grpc.server.host=" + LOCALHOST);
            settings.add("quarkus.grpc.server.port=" + ports.of(service).grpc());
        }
        if (service.runsModel()) {
            settings.add("reckon.engine=" + models.engine());
        } else if (models.engine() == Engine.SCRIPTED) {
            settings.add("reckon.calibration=" + scriptedCalibration);
        }
        if (service == Service.DIFFICULTY) {
            settings.add("kafka.bootstrap.servers=" + ports.bootstrapServers());
            settings.add("reckon.policies.enabled=true");
        }
        if (service == Service.SCHEDULER) {
            settings.addAll(scheduler());
        }
        return settings;
    }

    private List<String> scheduler() {
        List<String> settings = new ArrayList<>();
        settings.add("kafka.bootstrap.servers=" + ports.bootstrapServers());
        settings.add("reckon.intake.drain=PT3S"); // whoever stops a laptop's system does not want to wait
        Stream.of(Service.values())
                .filter(Service::servesGrpc)
                .map(server -> "reckon.services.%s=%s:%d"
                        .formatted(
                                server.shortName(), LOCALHOST, ports.of(server).grpc()))
                .forEach(settings::add);
        return settings;
    }
}
