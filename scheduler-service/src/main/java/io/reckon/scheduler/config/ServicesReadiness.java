package io.reckon.scheduler.config;

import io.reckon.scheduler.grpc.ServiceHealth;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready when all services serve; says of each how it is. */
@Readiness
@Singleton
final class ServicesReadiness implements HealthCheck {

    private final List<ServiceHealth> services;

    ServicesReadiness(List<ServiceHealth> services) {
        this.services = services;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("services");
        boolean allServe = true;
        for (ServiceHealth service : services) {
            String status = service.check();
            response.withData(service.service(), status);
            allServe &= status.equals("SERVING");
        }
        return response.status(allServe).build();
    }
}
