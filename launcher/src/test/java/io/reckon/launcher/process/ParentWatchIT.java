package io.reckon.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParentWatchIT {
    @TempDir
    Path folder;

    @Test
    void aChildEndsWhenItsParentIsKilledHard() throws Exception {
        Process parent = new ProcessBuilder(Dummy.command("parent", folder.toString())).start();
        ProcessHandle child;
        try (BufferedReader output = parent.inputReader()) {
            child = ProcessHandle.of(Long.parseLong(output.readLine())).orElseThrow();
        }
        parent.destroyForcibly().waitFor();
        assertThat(child.onExit().get(60, TimeUnit.SECONDS).isAlive()).isFalse();
    }

    @Test
    void theAgentHoldsNothingButTheWatch() throws Exception {
        try (JarFile jar = new JarFile(ParentWatchJar.writeTo(folder).toFile())) {
            assertThat(jar.stream().map(Object::toString))
                    .containsExactlyInAnyOrder("META-INF/MANIFEST.MF", "io/reckon/launcher/process/ParentWatch.class");
        }
    }
}
