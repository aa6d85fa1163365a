package io.reckon.launcher.deployment;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What kind of deployment to start.
 *
 * @param models what proposer and verifier run on
 * @param kafkaPort where Kafka listens, with the documented ports for the services; none: free ports for everything
 * @param data folder that keeps Kafka's records and the logs; none: a temporary one
 */
public record DeploymentOptions(ModelChoice models, OptionalInt kafkaPort, Optional<Path> data) {
    public DeploymentOptions {
        kafkaPort.ifPresent(port -> {
            if (port < 1 || port > 65_535) {
                throw new IllegalArgumentException("a port lies between 1 and 65535, not " + port);
            }
        });
    }

    /** On free ports, gone without trace afterwards. */
    public static DeploymentOptions temporary(ModelChoice models) {
        return new DeploymentOptions(models, OptionalInt.empty(), Optional.empty());
    }
}
