package io.reckon.answers.grading;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reckon.answers.grading.GradedLine.Graded;
import io.reckon.answers.grading.GradedLine.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Sums up the lines of a file as they come. For one thread. */
public final class Totals {

    private int lines;
    private int equal;
    private int unreadable;
    private int labelled;
    private final List<Integer> unexpected = new ArrayList<>();
    private final Map<String, Integer> rules = new TreeMap<>();

    /** Counts a line. */
    public void add(GradedLine line) {
        lines++;
        switch (line) {
            case Unreadable broken -> unreadable++;
            case Graded graded -> add(graded);
        }
    }

    private void add(Graded line) {
        equal += line.verdict().equal() ? 1 : 0;
        labelled += line.expected().isPresent() ? 1 : 0;
        if (line.isUnexpected()) {
            unexpected.add(line.number());
        }
        rules.merge(
                (line.verdict().equal() ? "equal by " : "different by ")
                        + line.verdict().rule(),
                1,
                Integer::sum);
    }

    /** Lines that could not be graded. */
    public int unreadable() {
        return unreadable;
    }

    /** For people: how many, by which rules, and the lines that contradict their label. */
    public List<String> text() {
        int graded = lines - unreadable;
        List<String> text = new ArrayList<>();
        text.add(String.format(
                Locale.ROOT,
                "%d lines: %d equal, %d different, %d unreadable%s",
                lines,
                equal,
                graded - equal,
                unreadable,
                graded == 0 ? "" : String.format(Locale.ROOT, "; %.1f %% equal", 100.0 * equal / graded)));
        rules.forEach((rule, count) -> text.add("  %s: %d".formatted(rule, count)));
        if (labelled > 0) {
            text.add("  as labelled: %d of %d%s"
                    .formatted(
                            labelled - unexpected.size(),
                            labelled,
                            unexpected.isEmpty() ? "" : ", not in lines " + unexpected));
        }
        return List.copyOf(text);
    }

    /** For other programs. */
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("lines", lines)
                .put("equal", equal)
                .put("different", lines - unreadable - equal)
                .put("unreadable", unreadable)
                .put("labelled", labelled);
        unexpected.forEach(json.putArray("notAsLabelled")::add);
        ObjectNode byRule = json.putObject("rules");
        rules.forEach(byRule::put);
        return json;
    }
}
