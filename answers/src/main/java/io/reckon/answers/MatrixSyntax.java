package io.reckon.answers;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Matrices and column vectors in normalised notation, whatever brackets they have; determinants are none. */
final class MatrixSyntax {

    private static final Pattern MATRIX = Pattern.compile(
            "(?:\\(\\s*(?=.*\\)$)|\\[\\s*(?=.*\\]$))?\\\\begin\\{(?<kind>[pb]?matrix|smallmatrix|array)\\}"
                    + "(?:\\{[lcr|\\s]*\\})?(?<body>.*)\\\\end\\{\\k<kind>\\}\\s*[)\\]]?",
            Pattern.DOTALL);
    private static final Pattern ROW_END = Pattern.compile("\\\\\\\\");
    private static final Pattern CELL_END = Pattern.compile("(?<!\\\\)&");

    private MatrixSyntax() {}

    /** Returns the cells, row by row, if {@code text} is one matrix and no cell is blank. */
    static Optional<List<List<String>>> rows(String text) {
        Matcher matrix = MATRIX.matcher(text);
        if (!matrix.matches() || matrix.group("body").contains("\\begin")) {
            return Optional.empty();
        }
        List<List<String>> rows = ROW_END.splitAsStream(matrix.group("body").strip())
                .map(row -> Arrays.stream(CELL_END.split(row, -1))
                        .map(String::strip)
                        .toList())
                .toList();
        return rows.stream().flatMap(List::stream).anyMatch(String::isEmpty) ? Optional.empty() : Optional.of(rows);
    }
}
