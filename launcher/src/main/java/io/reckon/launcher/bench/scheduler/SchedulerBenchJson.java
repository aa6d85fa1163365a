package io.reckon.launcher.bench.scheduler;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reckon.launcher.chaos.measurement.Durability;
import io.reckon.launcher.chaos.measurement.RoundFigures;
import java.io.IOException;
import java.nio.file.Path;

/** Writes the figures for other programs. */
final class SchedulerBenchJson {
    private static final JsonMapper JSON = new JsonMapper();

    private SchedulerBenchJson() {}

    /**
     * Writes {@code {conditions: [{open, callMillis, off, on, throughputLost, moreMillisP50}], crowd: {questions,
     * residentBytes}}}, where off and on are {@code {questionsPerSecond, roundMillisP50, roundMillisP99,
     * overheadMillisP50, overheadMillisP99}}.
     */
    static void write(SchedulerFigures figures, Path file) throws IOException {
        JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), json(figures));
    }

    static ObjectNode json(SchedulerFigures figures) {
        ObjectNode json = JSON.createObjectNode();
        ArrayNode conditions = json.putArray("conditions");
        for (Durability durability : figures.durability()) {
            ObjectNode condition = conditions
                    .addObject()
                    .put("open", durability.condition().open())
                    .put("callMillis", durability.condition().latency().toMillis());
            condition.set("off", json(durability.without()));
            condition.set("on", json(durability.with()));
            condition.put("throughputLost", durability.cost()).put("moreMillisP50", durability.moreMillis());
        }
        json.putObject("crowd")
                .put("questions", figures.crowd().questions())
                .put("residentBytes", figures.crowd().residentBytes());
        return json;
    }

    private static ObjectNode json(RoundFigures figures) {
        return JSON.createObjectNode()
                .put("questionsPerSecond", figures.questionsPerSecond())
                .put("roundMillisP50", figures.whole().p50())
                .put("roundMillisP99", figures.whole().p99())
                .put("overheadMillisP50", figures.overhead().p50())
                .put("overheadMillisP99", figures.overhead().p99());
    }
}
