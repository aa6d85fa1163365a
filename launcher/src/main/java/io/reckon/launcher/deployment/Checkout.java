package io.reckon.launcher.deployment;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder that Reckon was checked out and built in.
 *
 * @param root its absolute path
 */
public record Checkout(Path root) {
    private static final String PROPERTY = "reckon.home";

    public Checkout {
        root = root.toAbsolutePath().normalize();
    }

    /** The checkout that the start script names, else the one that the working directory lies in. */
    public static Checkout current() {
        String named = System.getProperty(PROPERTY);
        if (named != null) {
            return new Checkout(Path.of(named));
        }
        Path folder = Path.of("").toAbsolutePath();
        for (Path candidate = folder; candidate != null; candidate = candidate.getParent()) {
            if (Files.isRegularFile(candidate.resolve("scheduler-service/pom.xml"))) {
                return new Checkout(candidate);
            }
        }
        throw new IllegalStateException(folder + " is not in a checkout of Reckon; set -D" + PROPERTY);
    }

    /** The embedded models, their calibration and the held-out questions. */
    public Path models() {
        return root.resolve("models");
    }

    /** Whether a service is built here. */
    public boolean hasBuilt(Service service) {
        return Files.isRegularFile(program(service));
    }

    /** The program of a service. */
    Path program(Service service) {
        return root.resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
