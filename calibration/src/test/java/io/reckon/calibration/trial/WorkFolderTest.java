package io.reckon.calibration.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.reckon.calibration.CalibrationException;
import io.reckon.calibration.trial.WorkFolder.Identity;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFolderTest {

    private static final Identity RUN = new Identity("abc", 1, 600, "");

    @TempDir
    Path folder;

    @Test
    void theSameRunComesBack() {
        WorkFolder first = WorkFolder.open(folder.resolve("deep/run"), RUN);

        assertThat(WorkFolder.open(folder.resolve("deep/run"), RUN)).isEqualTo(first);
    }

    @Test
    void anotherRunIsRefused() {
        WorkFolder.open(folder, RUN);

        assertThatExceptionOfType(CalibrationException.class)
                .isThrownBy(() -> WorkFolder.open(folder, new Identity("abc", 2, 600, "")))
                .withMessageContaining("choose another --work");
    }
}
