package io.reckon.inference.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reckon.inference.decoder.Device;
import org.junit.jupiter.api.Test;

class EngineSettingsTest {
    private static EngineSettings settings(int threads, int sequences, int batch, int read, int cache) {
        return new EngineSettings(Device.CPU, threads, sequences, batch, read, cache, 1);
    }

    @Test
    void namesTheSettingThatIsOutOfRange() {
        assertThatThrownBy(() -> settings(0, 1, 1, 16, 0)).hasMessage("threads must be 1 to 256");
        assertThatThrownBy(() -> settings(1, 0, 1, 16, 0)).hasMessage("max-sequences must be 1 to 1024");
        assertThatThrownBy(() -> settings(1, 1, 0, 16, 0)).hasMessage("batch-tokens must be at least 1");
        assertThatThrownBy(() -> settings(1, 1, 1, 15, 0)).hasMessage("read-tokens must be at least 16");
        assertThatThrownBy(() -> settings(1, 1, 1, 16, -1)).hasMessage("cache-tokens must not be negative");
        assertThatThrownBy(() -> new EngineSettings(Device.CPU, 1, 1, 1, 16, 0, 0))
                .hasMessage("queue-tokens must be at least 1");
    }
}
