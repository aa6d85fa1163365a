package io.reckon.launcher.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalDouble;

/** Writes the figures for other programs. */
final class EngineBenchJson {
    private static final JsonMapper JSON = new JsonMapper();

    private EngineBenchJson() {}

    /**
     * Writes {@code {rows: [{sequences, tokensPerSecond, rawTokensPerSecond, huggingFaceTokensPerSecond, secondsPerTokenP50,
     * secondsPerTokenP99, occupancy, residentBytes}], concurrentOverSequential, prefillWithReuseOverWithout,
     * verifierPrefillWithReuseOverWithout, cancelStepsP99}}; null is what was not measured.
     */
    static void write(EngineFigures figures, Yardsticks yardsticks, Path file) throws IOException {
        JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), json(figures, yardsticks));
    }

    static ObjectNode json(EngineFigures figures, Yardsticks yardsticks) {
        ObjectNode json = JSON.createObjectNode();
        ArrayNode rows = json.putArray("rows");
        for (Load load : figures.loads()) {
            ObjectNode row =
                    rows.addObject().put("sequences", load.sequences()).put("tokensPerSecond", load.tokensPerSecond());
            put(row, "rawTokensPerSecond", yardsticks.raw(load.sequences()));
            put(row, "huggingFaceTokensPerSecond", yardsticks.huggingFace(load.sequences()));
            row.put("secondsPerTokenP50", load.perToken().p50())
                    .put("secondsPerTokenP99", load.perToken().p99())
                    .put("occupancy", load.occupancy())
                    .put("residentBytes", load.residentBytes());
        }
        return json.put("concurrentOverSequential", figures.concurrentOverSequential())
                .put("prefillWithReuseOverWithout", figures.prefillWithReuseOverWithout())
                .put("verifierPrefillWithReuseOverWithout", figures.verifierPrefillWithReuseOverWithout())
                .put("cancelStepsP99", figures.cancelStepsP99());
    }

    private static void put(ObjectNode row, String name, OptionalDouble rate) {
        if (rate.isPresent()) {
            row.put(name, rate.getAsDouble());
        } else {
            row.putNull(name);
        }
    }
}
