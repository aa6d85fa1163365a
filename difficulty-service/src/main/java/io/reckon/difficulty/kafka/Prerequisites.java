package io.reckon.difficulty.kafka;

import io.quarkus.runtime.StartupEvent;
import io.reckon.difficulty.config.DifficultyConfig;
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
            DifficultyConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> broker) {
        if (config.policies().enabled()) {
            new BrokerSettings(broker).check();
        }
    }
}
