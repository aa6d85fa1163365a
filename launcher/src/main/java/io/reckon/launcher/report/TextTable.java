package io.reckon.launcher.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table in plain text: right-aligned columns under a rule. */
public final class TextTable {
    private static final String GAP = "  ";

    private final List<String> head;
    private final List<List<String>> rows = new ArrayList<>();

    /** A table without rows. */
    public TextTable(String... head) {
        this.head = List.of(head);
    }

    /** Appends a row with one cell for each column. */
    public TextTable row(String... cells) {
        if (cells.length != head.size()) {
            throw new IllegalArgumentException("%d cells for %d columns".formatted(cells.length, head.size()));
        }
        rows.add(Arrays.asList(cells));
        return this;
    }

    /** The lines, the head and its rule first. */
    public List<String> lines() {
        int[] widths = IntStream.range(0, head.size()).map(this::width).toArray();
        List<String> lines = new ArrayList<>();
        lines.add(line(head, widths));
        lines.add(IntStream.of(widths).mapToObj("─"::repeat).collect(Collectors.joining(GAP)));
        rows.forEach(row -> lines.add(line(row, widths)));
        return lines;
    }

    private int width(int column) {
        int widest =
                rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
        return Math.max(head.get(column).length(), widest);
    }

    private static String line(List<String> cells, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(
                        column -> " ".repeat(widths[column] - cells.get(column).length()) + cells.get(column))
                .collect(Collectors.joining(GAP));
    }
}
