package io.reckon.launcher.command;

import io.reckon.launcher.broker.Topics;
import io.reckon.launcher.deployment.Deployment;
import io.reckon.launcher.deployment.DeploymentOptions;
import io.reckon.launcher.deployment.ModelChoice;
import io.reckon.launcher.deployment.Ports;
import io.reckon.launcher.kafka.Liveness;
import io.reckon.launcher.process.ChildFailedException;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The system that a command talks to: one that runs already, or one of its own that ends with the command.
 *
 * @param bootstrapServers where its Kafka is
 * @param liveness tells whether it still runs, as far as can be known
 * @param own the deployment, where it is the command's own
 */
record RunningSystem(
        String bootstrapServers,
        Liveness liveness,
        @Nullable Deployment own) implements AutoCloseable {
    private static final String USUAL_PLACE = "localhost:" + Ports.DEFAULT_KAFKA;

    /**
     * The system at the given place; without one the system at the usual place; and if there is none, or another proposer
     * or temperature is asked for, a temporary one.
     *
     * @throws IOException when a place is given and no system is there
     */
    static RunningSystem find(Optional<String> bootstrapServers, ModelChoice models)
            throws IOException, ChildFailedException, InterruptedException {
        if (bootstrapServers.isPresent()) {
            if (!Topics.exist(bootstrapServers.get())) {
                throw new IOException("no Kafka with Reckon's topics answers at " + bootstrapServers.get());
            }
            return foreign(bootstrapServers.get());
        }
        if (models.isUsual() && Topics.exist(USUAL_PLACE)) {
            System.err.println("Using the system at " + USUAL_PLACE + ".");
            return foreign(USUAL_PLACE);
        }
        return temporary(models);
    }

    /** A system of its own on free ports. */
    static RunningSystem temporary(ModelChoice models) throws IOException, ChildFailedException, InterruptedException {
        Deployment deployment = DeploymentDisplay.start(DeploymentOptions.temporary(models));
        return new RunningSystem(deployment.ports().bootstrapServers(), deployment::requireAlive, deployment);
    }

    private static RunningSystem foreign(String bootstrapServers) {
        return new RunningSystem(bootstrapServers, Liveness.UNKNOWN, null);
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
