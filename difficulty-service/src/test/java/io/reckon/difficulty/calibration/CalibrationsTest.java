package io.reckon.difficulty.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import io.reckon.difficulty.DifficultyModel;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CalibrationsTest {

    private static final DifficultyModel MODEL = new CalibrationFile(Path.of("src/test/resources/calibration.json"))
            .read()
            .difficulty();

    private final Calibrations calibrations = new Calibrations(calibration(1));

    @Test
    void emptyIdAsksForTheOneInForce() {
        calibrations.takeUp(calibration(2));

        assertThat(calibrations.find("")).contains(calibration(2));
        assertThat(calibrations.find("cal-1")).contains(calibration(1));
        assertThat(calibrations.find("cal-3")).isEmpty();
    }

    @Test
    void forgetsAllButTheLastFew() {
        IntStream.rangeClosed(2, 6).forEach(number -> calibrations.takeUp(calibration(number)));

        assertThat(calibrations.ids()).containsExactly("cal-6", "cal-5", "cal-4", "cal-3");
    }

    @Test
    void oneThatComesAgainIsKeptOnce() {
        calibrations.takeUp(calibration(2));
        calibrations.takeUp(calibration(1));

        assertThat(calibrations.ids()).containsExactly("cal-1", "cal-2");
    }

    private static Calibration calibration(int number) {
        return new Calibration("cal-" + number, MODEL);
    }
}
