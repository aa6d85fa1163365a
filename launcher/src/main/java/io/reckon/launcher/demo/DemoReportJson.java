package io.reckon.launcher.demo;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;

/** Writes a report for other programs. */
public final class DemoReportJson {
    private static final JsonMapper JSON = new JsonMapper();

    private DemoReportJson() {}

    /** Writes {@code {questions, answered, overBudget, accuracy, accuracyOneSample, firstAnswerSeconds, bins}}. */
    public static void write(DemoReport report, Path file) throws IOException {
        JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), json(report));
    }

    static ObjectNode json(DemoReport report) {
        ObjectNode json = JSON.createObjectNode();
        json.put("questions", report.total().questions());
        json.put("answered", report.answered());
        json.put("overBudget", report.overBudget());
        json.put("accuracy", report.total().accuracy());
        json.put("accuracyOneSample", report.accuracyOneSample());
        if (report.firstAnswerSeconds().isPresent()) {
            json.put("firstAnswerSeconds", report.firstAnswerSeconds().getAsDouble());
        } else {
            json.putNull("firstAnswerSeconds");
        }
        ArrayNode bins = json.putArray("bins");
        report.bins().forEach(bin -> bins.add(json(bin)));
        return json;
    }

    private static ObjectNode json(BinSummary bin) {
        return JSON.createObjectNode()
                .put("bin", bin.bin())
                .put("questions", bin.questions())
                .put("accuracy", bin.accuracy())
                .put("meanGenerations", bin.meanGenerations())
                .put("meanTokens", bin.meanTokens());
    }
}
