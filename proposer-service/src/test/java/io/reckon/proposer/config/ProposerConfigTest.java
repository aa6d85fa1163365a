package io.reckon.proposer.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.reckon.inference.text.StepEnd;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The defaults of the engine on servers, as they stand in {@code application.properties}. */
class ProposerConfigTest {
    private static ProposerConfig config(Map<String, String> given) throws IOException {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(ProposerConfig.class)
                .withMappingIgnore("quarkus.**")
                .withSources(new PropertiesConfigSource(
                        Path.of("src", "main", "resources", "application.properties")
                                .toUri()
                                .toURL(),
                        100))
                .withSources(new PropertiesConfigSource(given, "given", 200))
                .build();
        return config.getConfigMapping(ProposerConfig.class);
    }

    @Test
    void asksForReasoningAndABoxedAnswer() throws IOException {
        assertThat(config(Map.of()).openai().prompt().system())
                .hasValue("Please reason step by step, and put your final answer within \\boxed{}.");
        assertThat(config(Map.of()).openai().prompt().templates().question()).isEqualTo("{question}");
        assertThat(config(Map.of()).openai().prompt().templates().revision())
                .startsWith("{question}\n\nEarlier attempts");
        assertThat(config(Map.of()).openai().timeout()).isEqualTo(Duration.ofMinutes(10));
        assertThat(config(Map.of()).openai().endpoints()).isEmpty();
    }

    @Test
    void readsSeveralServersAndWhatEndsAStep() throws IOException {
        ProposerConfig config = config(Map.of(
                "reckon.engine", "openai",
                "reckon.openai.endpoints", "http://a:8000,http://b:8000",
                "reckon.openai.step-end", "line"));

        assertThat(config.engine()).isEqualTo(ProposerConfig.EngineKind.OPENAI);
        assertThat(config.openai().endpoints().orElseThrow()).hasSize(2);
        assertThat(config.openai().stepEnd()).isEqualTo(StepEnd.LINE);
    }
}
