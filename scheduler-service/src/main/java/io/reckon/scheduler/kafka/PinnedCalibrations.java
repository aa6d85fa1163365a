package io.reckon.scheduler.kafka;

import io.reckon.scheduler.policy.Calibration;
import io.reckon.scheduler.policy.CurrentCalibration;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The calibrations that open searches may have been begun with: the one in force, and those before it. Thread-safe. */
@Singleton
final class PinnedCalibrations {

    private static final int REMEMBERED = 4;

    private final CurrentCalibration current;
    private final Map<String, Calibration> latest = new LinkedHashMap<>();

    PinnedCalibrations(CurrentCalibration current) {
        this.current = current;
    }

    /** The calibration in force; empty: none. */
    synchronized Optional<Calibration> current() {
        Optional<Calibration> snapshot = current.snapshot();
        snapshot.ifPresent(calibration -> {
            latest.putIfAbsent(calibration.id(), calibration);
            if (latest.size() > REMEMBERED) {
                latest.remove(latest.keySet().iterator().next());
            }
        });
        return snapshot;
    }

    /** The calibration with which a search was begun; where it is not held any more, the one in force. */
    synchronized Optional<Calibration> of(Optional<String> id) {
        Optional<Calibration> inForce = current();
        return id.map(latest::get).or(() -> inForce);
    }
}
