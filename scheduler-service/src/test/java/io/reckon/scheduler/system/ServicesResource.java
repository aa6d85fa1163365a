package io.reckon.scheduler.system;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Scripted services and their calibration for a Quarkus test. */
public final class ServicesResource implements QuarkusTestResourceLifecycleManager {

    private ScriptedServices services;

    @Override
    public Map<String, String> start() {
        try {
            services = new ScriptedServices().start();
            Path calibration = Files.createTempFile(Path.of("target"), "calibration-", ".json");
            Files.writeString(calibration, TestCalibration.json());
            Map<String, String> settings = new HashMap<>(services.settings());
            settings.put("reckon.calibration", calibration.toString());
            return settings;
        } catch (IOException e) {
            throw new IllegalStateException("no services", e);
        }
    }

    @Override
    public void stop() {
        if (services != null) {
            services.close();
        }
    }
}
