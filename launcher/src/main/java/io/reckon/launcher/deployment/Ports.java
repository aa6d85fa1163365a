package io.reckon.launcher.deployment;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntUnaryOperator;

/**
 * The ports of one deployment, all on localhost.
 *
 * @param kafka where clients reach Kafka
 * @param controller Kafka's own controller listener
 * @param services by service, all of them
 */
public record Ports(int kafka, int controller, Map<Service, ServicePorts> services) {
    /** Where Kafka listens unless told otherwise. */
    public static final int DEFAULT_KAFKA = 9092;

    public Ports {
        services = Map.copyOf(services);
    }

    /** Ports of a block only, so that nothing collides. */
    public static Ports within(PortBlock block) {
        return of(block.next(), block, documented -> block.next());
    }

    /** The documented ports; one of the block in place of each that is taken. */
    static Ports documented(int kafka, PortBlock block) {
        return of(kafka, block, documented -> PortBlock.isFree(documented) ? documented : block.next());
    }

    private static Ports of(int kafka, PortBlock block, IntUnaryOperator choice) {
        Map<Service, ServicePorts> services = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            int http = choice.applyAsInt(service.documented().http());
            int grpc = service.servesGrpc()
                    ? choice.applyAsInt(service.documented().grpc())
                    : 0;
            services.put(service, new ServicePorts(http, grpc));
        }
        return new Ports(kafka, block.next(), services);
    }

    /** Where Kafka clients connect. */
    public String bootstrapServers() {
        return "localhost:" + kafka;
    }

    /** The ports of a service. */
    public ServicePorts of(Service service) {
        return Objects.requireNonNull(services.get(service));
    }
}
