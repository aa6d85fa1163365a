package io.reckon.calibration.evidence.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table.
 *
 * @param id unique among the tables; names its CSV file
 * @param columns names
 * @param rows one value for each column; all values of a column are of one kind
 */
record Table(String id, List<String> columns, List<List<Value>> rows) {

    Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        int width = columns.size();
        if (rows.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("table %s has %d columns".formatted(id, width));
        }
    }

    /** The rows as people read them. */
    public List<List<String>> texts() {
        return rows.stream().map(row -> row.stream().map(Value::text).toList()).toList();
    }

    /** As a table of GitHub's Markdown. */
    String markdown() {
        Stream<List<String>> rule =
                Stream.of(columns.stream().map(column -> "---").toList());
        return Stream.of(Stream.of(columns), rule, texts().stream())
                .flatMap(lines -> lines)
                .map(line -> line.stream()
                        .map(text -> text.replace("|", "\\|"))
                        .collect(Collectors.joining(" | ", "| ", " |")))
                .collect(Collectors.joining("\n"));
    }

    /** As comma-separated values (RFC 4180) with a header; shares are in [0, 1]. */
    String csv() {
        Stream<List<String>> header = rows.stream()
                .limit(1)
                .map(row -> IntStream.range(0, columns.size())
                        .boxed()
                        .flatMap(i -> row.get(i).names(columns.get(i)).stream())
                        .toList());
        return Stream.concat(
                        header,
                        rows.stream()
                                .map(row -> row.stream()
                                        .flatMap(value -> value.fields().stream())
                                        .toList()))
                .map(fields -> fields.stream().map(Table::quoted).collect(Collectors.joining(",")) + "\n")
                .collect(Collectors.joining());
    }

    private static String quoted(String field) {
        return field.matches("[^\",\n]*") ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
