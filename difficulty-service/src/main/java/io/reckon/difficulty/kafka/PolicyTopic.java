package io.reckon.difficulty.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.reckon.difficulty.calibration.Calibration;
import io.reckon.difficulty.calibration.CalibrationArtefact;
import io.reckon.difficulty.calibration.Calibrations;
import io.reckon.difficulty.calibration.InvalidCalibrationException;
import io.smallrye.reactive.messaging.kafka.Record;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * The compacted topic of artefacts: what is published under the key {@value #KEY} is taken up without a restart; what is
 * not valid as a whole is refused, and the calibration in force stays. Counted as {@code reckon.policies.records}.
 */
@Singleton
final class PolicyTopic {

    static final String KEY = "calibration";

    private static final Logger LOG = Logger.getLogger(PolicyTopic.class);

    private final Calibrations calibrations;
    private final MeterRegistry registry;

    PolicyTopic(Calibrations calibrations, MeterRegistry registry) {
        this.calibrations = calibrations;
        this.registry = registry;
    }

    @Incoming("policies")
    void read(Record<byte[], byte[]> record) {
        if (record.key() == null || !KEY.equals(new String(record.key(), StandardCharsets.UTF_8))) {
            return;
        }
        try {
            String json = record.value() == null ? "" : new String(record.value(), StandardCharsets.UTF_8);
            Calibration calibration = new CalibrationArtefact("of the topic of policies", json).parse();
            calibrations.takeUp(calibration);
            LOG.infof("Calibration taken up: calibrationId=%s", calibration.id());
            count("taken_up");
        } catch (InvalidCalibrationException e) {
            LOG.errorf(
                    "Calibration refused, the old one stays: calibrationId=%s reason=%s",
                    calibrations.current().id(), e.getMessage());
            count("refused");
        }
    }

    private void count(String outcome) {
        registry.counter("reckon.policies.records", "outcome", outcome).increment();
    }
}
