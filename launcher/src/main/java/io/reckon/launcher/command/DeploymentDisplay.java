package io.reckon.launcher.command;

import io.reckon.launcher.deployment.Checkout;
import io.reckon.launcher.deployment.Deployment;
import io.reckon.launcher.deployment.DeploymentOptions;
import io.reckon.launcher.deployment.StartListener;
import io.reckon.launcher.process.ChildFailedException;
import io.reckon.launcher.progress.Progress;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;

/** Shows how a deployment starts. */
final class DeploymentDisplay implements StartListener {
    private static final int PARTS = 5;

    private final Progress progress;

    private DeploymentDisplay(Progress progress) {
        this.progress = progress;
    }

    /** Starts a deployment before the eyes of the user. */
    static Deployment start(DeploymentOptions options) throws IOException, ChildFailedException, InterruptedException {
        try (Progress progress = Progress.of("Starting", PARTS)) {
            progress.note("Starting Kafka and the four services");
            if (!options.models().hasPolicy()) {
                progress.note(
                        "Nothing was measured with this proposer at this temperature: only questions with a pinned"
                                + " strategy are answered.");
            }
            return Deployment.start(Checkout.current(), options, new DeploymentDisplay(progress));
        }
    }

    @Override
    public void ready(String name, String address, Duration after) {
        progress.note(String.format(
                Locale.ROOT, "  %-20s ready after %4.1f s  %s", name, after.toMillis() / 1000.0, address));
        progress.step();
    }

    @Override
    public void interrupted() {
        System.err.println();
        System.err.println("Stopping everything");
    }
}
