package io.reckon.launcher.chaos;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reckon.launcher.chaos.measurement.Durability;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;

/** Writes a report for other programs. */
final class ChaosReportJson {
    private static final JsonMapper JSON = new JsonMapper();

    private ChaosReportJson() {}

    /**
     * Writes {@code {seed, promises: [{id, faults, accepted, terminal, duplicates, overBudget, passed, complaints, remarks}],
     * reworkShare, roundMillisP50, roundMillisP99, durabilityCost}}; null is what was not tried or measured.
     */
    static void write(ChaosReport report, Path file) throws IOException {
        JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), json(report));
    }

    static ObjectNode json(ChaosReport report) {
        ObjectNode json = JSON.createObjectNode().put("seed", report.seed());
        ArrayNode promises = json.putArray("promises");
        report.verdicts().forEach(verdict -> promises.add(json(verdict)));
        put(json, "reworkShare", report.reworkShare());
        put(
                json,
                "roundMillisP50",
                measured(report.durability().map(cost -> cost.with().whole().p50())));
        put(
                json,
                "roundMillisP99",
                measured(report.durability().map(cost -> cost.with().whole().p99())));
        put(json, "durabilityCost", measured(report.durability().map(Durability::cost)));
        put(json, "durabilityMillisP50", measured(report.durability().map(Durability::moreMillis)));
        return json;
    }

    private static ObjectNode json(Verdict verdict) {
        ObjectNode json = JSON.createObjectNode()
                .put("id", verdict.promise().name())
                .put("faults", verdict.finding().faults())
                .put("accepted", verdict.count().accepted())
                .put("terminal", verdict.count().terminal())
                .put("duplicates", verdict.count().duplicates())
                .put("overBudget", verdict.count().overBudget());
        if (verdict.finding().isTried()) {
            json.put("passed", verdict.isKept());
        } else {
            json.putNull("passed");
        }
        ArrayNode complaints = json.putArray("complaints");
        verdict.finding().complaints().forEach(complaints::add);
        ArrayNode remarks = json.putArray("remarks");
        verdict.finding().remarks().forEach(remarks::add);
        return json;
    }

    private static OptionalDouble measured(Optional<Double> figure) {
        return figure.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }

    private static void put(ObjectNode json, String name, OptionalDouble figure) {
        if (figure.isPresent()) {
            json.put(name, figure.getAsDouble());
        } else {
            json.putNull(name);
        }
    }
}
