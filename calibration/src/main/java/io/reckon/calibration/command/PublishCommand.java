package io.reckon.calibration.command;

import io.reckon.calibration.CalibrationException;
import io.reckon.calibration.artefact.CalibrationArtefact;
import io.reckon.calibration.kafka.PolicyTopic;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code publish}: gives running services another calibration. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = "Publish a calibration to the topic policies, from which running services take it up.")
public final class PublishCommand extends ReportingCommand {

    @Option(names = "--calibration", required = true, paramLabel = "FILE", description = "Artefact of calibrate.")
    private Path calibration;

    @Option(names = "--bootstrap-servers", paramLabel = "HOST:PORT", description = "Kafka of the deployment.")
    private @Nullable String bootstrapServers;

    @Option(names = "--json", paramLabel = "FILE", description = "Write what was published as JSON as well.")
    private @Nullable Path json;

    @Override
    void run() {
        CalibrationArtefact artefact = CalibrationArtefact.read(calibration);
        if (bootstrapServers == null) {
            throw new CalibrationException("set --bootstrap-servers to the Kafka of a deployment");
        }
        Published published = published(artefact, bootstrapServers);
        print(published.toString());
        if (json != null) {
            JsonFile.write(json, published);
        }
    }

    /** Publishes an artefact. */
    static Published published(CalibrationArtefact artefact, String bootstrapServers) {
        long offset = new PolicyTopic(bootstrapServers).publish(artefact.json());
        return new Published(artefact.id(), PolicyTopic.NAME, offset);
    }

    /**
     * What {@code --json} writes.
     *
     * @param id of the calibration
     * @param topic where it is
     * @param offset of its record there
     */
    record Published(String id, String topic, long offset) {
        @Override
        public String toString() {
            return "Calibration %s published to the topic %s (offset %d); services that run its models take it up now."
                    .formatted(id, topic, offset);
        }
    }
}
