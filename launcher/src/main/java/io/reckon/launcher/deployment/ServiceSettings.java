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
 * @param calibration what is known about the models
 */
record ServiceSettings(ModelChoice models, Ports ports, Path calibration) {
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
        if (service == Service.PROPOSER && models.server().isPresent()) {
            settings.addAll(models.server().get().proposer());
        } else if (service.runsModel()) {
            settings.add("reckon.engine=" + models.engine());
            settings.add("reckon.serving.drain-grace=PT0S"); // there is no client that has to notice
        } else {
            settings.add("reckon.calibration=" + calibration);
        }
        if (service == Service.PROPOSER) {
            models.proposer().ifPresent(other -> settings.add("reckon.proposer=" + other));
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
        models.server().ifPresent(server -> settings.addAll(server.scheduler()));
        models.temperature().ifPresent(given -> settings.add("reckon.sampling.temperature=" + given));
        Stream.of(Service.values())
                .filter(Service::servesGrpc)
                .map(server -> "reckon.services.%s=%s:%d"
                        .formatted(
                                server.shortName(), LOCALHOST, ports.of(server).grpc()))
                .forEach(settings::add);
        return settings;
    }
}
