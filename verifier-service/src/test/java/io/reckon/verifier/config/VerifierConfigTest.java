package io.reckon.verifier.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.reckon.inference.text.StepEnd;
import io.reckon.verifier.engine.pooling.FormatName;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The defaults of the engine on servers, as they stand in {@code application.properties}. */
class VerifierConfigTest {
    private static VerifierConfig config(Map<String, String> given) throws IOException {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(VerifierConfig.class)
                .withMappingIgnore("quarkus.**")
                .withSources(new PropertiesConfigSource(
                        Path.of("src", "main", "resources", "application.properties")
                                .toUri()
                                .toURL(),
                        100))
                .withSources(new PropertiesConfigSource(given, "given", 200))
                .build();
        return config.getConfigMapping(VerifierConfig.class);
    }

    @Test
    void asksForReasoningAndABoxedAnswer() throws IOException {
        assertThat(config(Map.of()).vllmPooling().prompt().system())
                .hasValue("Please reason step by step, and put your final answer within \\boxed{}.");
        assertThat(config(Map.of()).vllmPooling().prompt().templates().question())
                .isEqualTo("{question}");
        assertThat(config(Map.of()).vllmPooling().prompt().templates().revision())
                .startsWith("{question}\n\nEarlier attempts");
        assertThat(config(Map.of()).vllmPooling().timeout()).isEqualTo(Duration.ofMinutes(10));
        assertThat(config(Map.of()).vllmPooling().endpoints()).isEmpty();
    }

    @Test
    void asksTheModelThatStandsInAsItsProposerDoes() throws IOException {
        VerifierConfig config = config(Map.of("reckon.engine", "log-probability"));

        assertThat(config.engine()).isEqualTo(VerifierConfig.EngineKind.LOG_PROBABILITY);
        assertThat(config.logProbability().prompt().system())
                .isEqualTo(config.vllmPooling().prompt().system());
        assertThat(config.logProbability().stepEnd()).isEqualTo(StepEnd.BLANK_LINE);
        assertThat(config.logProbability().inFlight()).isEqualTo(64);
    }

    @Test
    void readsTheFormat() throws IOException {
        VerifierConfig config =
                config(Map.of("reckon.engine", "vllm-pooling", "reckon.vllm-pooling.format", "math-shepherd"));

        assertThat(config.engine()).isEqualTo(VerifierConfig.EngineKind.VLLM_POOLING);
        assertThat(config.vllmPooling().format()).isEqualTo(FormatName.MATH_SHEPHERD);
    }
}
