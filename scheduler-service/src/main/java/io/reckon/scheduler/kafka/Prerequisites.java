package io.reckon.scheduler.kafka;

import io.quarkus.runtime.StartupEvent;
import io.reckon.scheduler.policy.CurrentCalibration;
import io.reckon.startup.kafka.BrokerSettings;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.Map;

/** What must be there before the first client of Kafka is made. */
@Singleton
final class Prerequisites {

    void check(
            @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event,
            CurrentCalibration calibration,
            @Identifier("default-kafka-broker") Map<String, Object> broker) {
        calibration.snapshot();
        new BrokerSettings(broker).check();
    }
}
