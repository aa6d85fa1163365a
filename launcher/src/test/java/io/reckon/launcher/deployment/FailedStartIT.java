package io.reckon.launcher.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reckon.launcher.process.ChildFailedException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailedStartIT {
    @TempDir
    Path folder;

    @Test
    void aServiceWithoutItsModelsStopsTheStartAndNothingIsLeft() {
        ModelChoice nothing = new ModelChoice(Engine.EMBEDDED, folder.resolve("nothing"));
        DeploymentOptions options =
                new DeploymentOptions(nothing, OptionalInt.empty(), Optional.of(folder.resolve("run")));
        assertThatThrownBy(() -> Deployment.start(Checkout.current(), options, (name, address, after) -> {}))
                .isInstanceOf(ChildFailedException.class)
                .hasMessageMatching("(?s)(proposer|verifier|difficulty|scheduler)-service ended with exit code.*")
                .hasMessageContaining("nothing");
        assertThat(ProcessHandle.current().children().filter(FailedStartIT::isService))
                .isEmpty();
        assertThat(folder.resolve("run/logs")).isNotEmptyDirectory();
    }

    @Test
    void aTakenPortIsNamedWithTheOptionThatChangesIt() throws Exception {
        try (ServerSocket other = new ServerSocket(0)) {
            DeploymentOptions options = new DeploymentOptions(
                    new ModelChoice(Engine.SCRIPTED, folder), OptionalInt.of(other.getLocalPort()), Optional.empty());
            assertThatThrownBy(() -> Deployment.start(Checkout.current(), options, (name, address, after) -> {}))
                    .isInstanceOf(PortTakenException.class)
                    .hasMessage("port %d is taken: choose another with --kafka-port, or stop what listens there"
                            .formatted(other.getLocalPort()));
        }
    }

    private static boolean isService(ProcessHandle process) {
        List<String> arguments = List.of(process.info().arguments().orElse(new String[0]));
        return arguments.stream().anyMatch(argument -> argument.endsWith("quarkus-run.jar"));
    }
}
