package io.reckon.launcher.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reckon.launcher.deployment.Checkout;
import io.reckon.launcher.deployment.Service;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageBuildTest {
    @TempDir
    private Path root;

    @Test
    void buildsFromTheRootSoThatModelsCanBeTakenAlong() {
        ImageBuild build = new ImageBuild(new Checkout(root), "reckon", "1", Optional.of("jre"));
        assertThat(build.arguments(Service.VERIFIER, "reckon/verifier-service:1"))
                .containsSubsequence("--build-arg", "SERVICE=verifier-service", "--build-arg", "BASE=jre")
                .containsSubsequence("--tag", "reckon/verifier-service:1", root.toString());
    }

    @Test
    void leavesTheBaseToTheDockerfileUnlessThereIsOne() {
        ImageBuild build = new ImageBuild(new Checkout(root), "reckon", "1", Optional.empty());
        assertThat(build.arguments(Service.PROPOSER, "any")).noneMatch(argument -> argument.startsWith("BASE"));
    }

    @Test
    void aServiceThatIsNotBuiltIsNamed() {
        ImageBuild build = new ImageBuild(new Checkout(root), "reckon", "1", Optional.empty());
        assertThatThrownBy(() -> build.build(Service.SCHEDULER))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("scheduler-service is not built");
    }
}
