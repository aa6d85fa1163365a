package io.reckon.scheduler.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.reckon.scheduler.contract.CalibrationArtefact;
import io.reckon.scheduler.contract.InvalidCalibrationException;
import io.reckon.scheduler.policy.Calibration;
import io.reckon.scheduler.policy.CurrentCalibration;
import io.reckon.scheduler.search.DeployedModels;
import io.smallrye.reactive.messaging.kafka.Record;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * The compacted topic of artefacts: what is published under the key {@value #KEY} is taken up without a restart. What is
 * not valid as a whole, or was measured with other models than those that answer, is refused, and the calibration in force
 * stays. Counted as {@code tts.policies.records}.
 */
@Singleton
final class PolicyTopic {

    static final String KEY = "calibration";

    private static final Logger LOG = Logger.getLogger(PolicyTopic.class);

    private final CurrentCalibration current;
    private final DeployedModels deployed;
    private final MeterRegistry registry;

    PolicyTopic(CurrentCalibration current, DeployedModels deployed, MeterRegistry registry) {
        this.current = current;
        this.deployed = deployed;
        this.registry = registry;
    }

    @Incoming("policies")
    void read(Record<byte[], byte[]> record) {
        if (record.key() == null || !KEY.equals(new String(record.key(), StandardCharsets.UTF_8))) {
            return;
        }
        try {
            String json = record.value() == null ? "" : new String(record.value(), StandardCharsets.UTF_8);
            Optional<Calibration> calibration = new CalibrationArtefact("of the topic of policies", json).parse();
            Optional<String> complaint = calibration.isEmpty()
                    ? Optional.of("it has no policy: nothing was measured yet")
                    : deployed.conflict(calibration.get().models());
            complaint.ifPresentOrElse(this::refuse, () -> takeUp(calibration.orElseThrow()));
        } catch (InvalidCalibrationException e) {
            refuse(String.valueOf(e.getMessage()));
        }
    }

    private void takeUp(Calibration calibration) {
        current.replaceWith(calibration);
        LOG.infof("Calibration taken up: calibrationId=%s", calibration.id());
        count("taken_up");
    }

    private void refuse(String reason) {
        LOG.errorf(
                "Calibration refused, the old one stays: calibrationId=%s reason=%s",
                current.snapshot().map(Calibration::id).orElse("-"), reason);
        count("refused");
    }

    private void count(String outcome) {
        registry.counter("tts.policies.records", "outcome", outcome).increment();
    }
}
