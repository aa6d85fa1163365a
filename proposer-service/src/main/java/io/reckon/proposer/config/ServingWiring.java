package io.reckon.proposer.config;

import grpc.health.v1.HealthOuterClass.HealthCheckResponse.ServingStatus;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.grpc.runtime.health.GrpcHealthStorage;
import io.quarkus.runtime.ShutdownEvent;
import io.reckon.proto.proposer.v1.ProposeResponse;
import io.reckon.serving.grpc.CallDesk;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Opens the desk where calls are answered, and drains it before the service stops. */
@Singleton
final class ServingWiring {
    private final CallDesk<ProposeResponse> desk;
    private final GrpcHealthStorage health;

    ServingWiring(ProposerConfig config, MeterRegistry registry, GrpcHealthStorage health) {
        this.desk = new CallDesk<>(config.serving(), Clock.systemUTC(), registry);
        this.health = health;
    }

    @Produces
    @Singleton
    CallDesk<ProposeResponse> desk() {
        return desk;
    }

    void drain(@Observes ShutdownEvent stop) {
        desk.drain(() -> health.setStatus(GrpcHealthStorage.DEFAULT_SERVICE_NAME, ServingStatus.NOT_SERVING));
    }
}
