package io.reckon.scheduler.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchedulerConfigTest {

    @Test
    void defaults() {
        SchedulerConfig config = config(Map.of());

        assertThat(config.calibrationFile()).isEqualTo(Path.of("models/calibration/calibration.json"));
        assertThat(config.policy().required()).isTrue();
        assertThat(config.policy().tolerance()).isEqualTo(0.01);
        assertThat(config.policy().tokenPrice()).isZero();
        assertThat(config.probe().samples()).isEqualTo(4);
        assertThat(config.probe().share()).isEqualTo(0.25);
        assertThat(config.budget().generations()).isEqualTo(16);
        assertThat(config.budget().maxGenerations()).isEqualTo(256);
        assertThat(config.budget().maxTokens()).isEqualTo(1_000_000);
        assertThat(config.budget().deadline()).isEqualTo(Duration.ofMinutes(2));
        assertThat(config.budget().maxDeadline()).isEqualTo(Duration.ofMinutes(10));
        assertThat(config.sampling().temperature()).isEqualTo(1);
        assertThat(config.sampling().topP()).isEqualTo(1);
        assertThat(config.sampling().solutionTokens()).isEqualTo(192);
        assertThat(config.sampling().stepTokens()).isEqualTo(64);
        assertThat(config.sampling().promptOverheadTokens()).isEqualTo(16);
        assertThat(config.services().proposer()).isEqualTo("localhost:9101");
        assertThat(config.services().verifier()).isEqualTo("localhost:9102");
        assertThat(config.services().difficulty()).isEqualTo("localhost:9103");
        assertThat(config.services().callTimeout()).isEqualTo(Duration.ofMinutes(2));
        assertThat(config.services().backoff()).isEqualTo(Duration.ofMillis(100));
        assertThat(config.services().maxBackoff()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.intake().inFlight()).isEqualTo(16);
        assertThat(config.intake().rememberedIds()).isEqualTo(100_000);
        assertThat(config.intake().drain()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void calibrationIsFoundWithTheModelsOrWhereItIsSaidToBe() {
        assertThat(config(Map.of("reckon.models", "/m")).calibrationFile())
                .isEqualTo(Path.of("/m/calibration/calibration.json"));
        assertThat(config(Map.of("reckon.models", "/m", "reckon.calibration", "/c.json"))
                        .calibrationFile())
                .isEqualTo(Path.of("/c.json"));
    }

    @Test
    void unknownKeyIsRefused() {
        assertThatThrownBy(() -> config(Map.of("reckon.probe.sampels", "4")))
                .hasMessageContaining("reckon.probe.sampels");
    }

    private static SchedulerConfig config(Map<String, String> settings) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withMapping(SchedulerConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 500))
                .build();
        return config.getConfigMapping(SchedulerConfig.class);
    }
}
