package io.reckon.inference.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EngineSettingsTest {
    @Test
    void namesTheSettingThatIsOutOfRange() {
        assertThatThrownBy(() -> new EngineSettings(0, 1, 1, 16, 0, 1)).hasMessage("threads must be 1 to 256");
        assertThatThrownBy(() -> new EngineSettings(1, 0, 1, 16, 0, 1)).hasMessage("max-sequences must be 1 to 1024");
        assertThatThrownBy(() -> new EngineSettings(1, 1, 0, 16, 0, 1)).hasMessage("batch-tokens must be at least 1");
        assertThatThrownBy(() -> new EngineSettings(1, 1, 1, 15, 0, 1)).hasMessage("read-tokens must be at least 16");
        assertThatThrownBy(() -> new EngineSettings(1, 1, 1, 16, -1, 1))
                .hasMessage("cache-tokens must not be negative");
        assertThatThrownBy(() -> new EngineSettings(1, 1, 1, 16, 0, 0)).hasMessage("queue-tokens must be at least 1");
    }
}
