package io.reckon.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.reckon.launcher.deployment.Metrics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class EngineBenchReportTest {
    private static final EngineFigures FIGURES = new EngineFigures(
            List.of(
                    new Load(16, 8000, new Percentiles(0.002, 0.003), 0.97, 400L << 20, 61),
                    new Load(64, 18000, new Percentiles(0.0035, 0.005), 0.95, 500L << 20, 60)),
            3.2,
            0.41,
            0.12,
            1.3);

    @Test
    void writesWhatWasMeasuredAndNullForWhatWasNot() throws IOException {
        Yardsticks yardsticks = Yardsticks.parse(
                "{\"rows\": [{\"sequences\": 64, \"raw\": 19000.5}], \"missing\": {\"huggingFace\": \"lacks transformers\"}}");

        ObjectMapper mapper = new ObjectMapper();
        assertThat(mapper.readTree(EngineBenchJson.json(FIGURES, yardsticks).toString()))
                .isEqualTo(mapper.readTree("""
                {"rows": [
                   {"sequences": 16, "tokensPerSecond": 8000.0, "rawTokensPerSecond": null,
                    "huggingFaceTokensPerSecond": null, "secondsPerTokenP50": 0.002, "secondsPerTokenP99": 0.003,
                    "occupancy": 0.97, "residentBytes": 419430400},
                   {"sequences": 64, "tokensPerSecond": 18000.0, "rawTokensPerSecond": 19000.5,
                    "huggingFaceTokensPerSecond": null, "secondsPerTokenP50": 0.0035, "secondsPerTokenP99": 0.005,
                    "occupancy": 0.95, "residentBytes": 524288000}],
                 "concurrentOverSequential": 3.2, "prefillWithReuseOverWithout": 0.41,
                 "verifierPrefillWithReuseOverWithout": 0.12, "cancelStepsP99": 1.3}
                """));
    }

    @Test
    void showsWhatTheRawLoopGainsFromMoreSequences() throws IOException {
        Yardsticks yardsticks = Yardsticks.parse(
                "{\"rows\": [{\"sequences\": 16, \"raw\": 5000}, {\"sequences\": 256, \"raw\": 6000}]}");

        assertThat(EngineBenchTable.lines(FIGURES, yardsticks))
                .contains("  the raw loop itself, 256 sequences to 16: 1.20 ×");
    }

    @Test
    void saysWhatWasNotMeasuredAndWhy() throws IOException {
        Yardsticks yardsticks = Yardsticks.parse("{\"rows\": [], \"missing\": {\"raw\": \"python3 lacks numpy\"}}");

        assertThat(EngineBenchTable.lines(FIGURES, yardsticks)).contains("Not measured: raw: python3 lacks numpy");
    }

    @Test
    void readsTheEnginesCounters() {
        EngineCounters before = EngineCounters.of(Metrics.parse(""));
        EngineCounters after = EngineCounters.of(Metrics.parse("""
                # HELP x y
                gen_ai_server_time_per_output_token_seconds_count{a="b"} 100
                gen_ai_server_time_per_output_token_seconds_sum{a="b"} 0.25
                tts_batch_occupancy_sum 50.0
                """));

        assertThat(after.since(before).secondsPerStep()).isEqualTo(0.0025);
        assertThat(after.since(before).occupancy()).isEqualTo(0.5);
    }

    @Test
    void refusesPlansThatCannotBeRun() {
        List<String> questions = Collections.nCopies(BenchPlan.LEAST_QUESTIONS, "How many?");

        assertThatThrownBy(() -> plan(List.of(0), 1, questions)).hasMessage("sequences must be 1 to 1024");
        assertThatThrownBy(() -> plan(List.of(1), 0, questions)).hasMessageStartingWith("threads must be 1 to 256");
        assertThatThrownBy(() -> plan(List.of(1), 1, List.of("one"))).hasMessage("at least 64 questions are needed");
    }

    private static BenchPlan plan(List<Integer> sequences, int threads, List<String> questions) {
        return new BenchPlan(sequences, threads, Duration.ofSeconds(1), Path.of("models"), questions);
    }
}
