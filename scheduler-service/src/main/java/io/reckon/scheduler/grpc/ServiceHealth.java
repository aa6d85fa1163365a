package io.reckon.scheduler.grpc;

import grpc.health.v1.HealthGrpc;
import grpc.health.v1.HealthOuterClass.HealthCheckRequest;
import grpc.health.v1.HealthOuterClass.HealthCheckResponse.ServingStatus;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.reckon.scheduler.grpc.pool.Replica;
import java.util.concurrent.TimeUnit;

/** Asks a service by {@code grpc.health.v1} whether it serves. */
public final class ServiceHealth {

    private static final long TIMEOUT_MILLIS = 1_000;

    private final ServiceClient client;

    public ServiceHealth(ServiceClient client) {
        this.client = client;
    }

    /** Name of the service. */
    public String service() {
        return client.name();
    }

    /** SERVING where a replica of the service can be called, else why not. */
    public String check() {
        String status = "NO_REPLICAS";
        for (Replica replica : client.replicas()) {
            status = check(replica);
            if (status.equals(ServingStatus.SERVING.name())) {
                break;
            }
        }
        return status;
    }

    private static String check(Replica replica) {
        try {
            ServingStatus status = HealthGrpc.newBlockingStub(replica.channel())
                    .withDeadlineAfter(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS)
                    .check(HealthCheckRequest.getDefaultInstance())
                    .getStatus();
            return status.name();
        } catch (StatusRuntimeException e) {
            // a server without the health service is there, too
            return e.getStatus().getCode() == Status.Code.UNIMPLEMENTED
                    ? ServingStatus.SERVING.name()
                    : e.getStatus().getCode().name();
        }
    }
}
