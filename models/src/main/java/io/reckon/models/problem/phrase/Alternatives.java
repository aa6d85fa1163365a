package io.reckon.models.problem.phrase;

import java.util.ArrayList;
import java.util.List;

/** Expands {@code a (b|c|) d} into {@code a b d}, {@code a c d} and {@code a d}. Parentheses do not nest. */
final class Alternatives {
    private Alternatives() {}

    static List<String> expand(String text) {
        int open = text.indexOf('(');
        if (open < 0) {
            return List.of(tidy(text));
        }
        int close = text.indexOf(')', open);
        if (close < 0) {
            throw new IllegalArgumentException("unbalanced parenthesis: " + text);
        }
        List<String> expanded = new ArrayList<>();
        for (String choice : text.substring(open + 1, close).split("\\|", -1)) {
            expanded.addAll(expand(text.substring(0, open) + choice + text.substring(close + 1)));
        }
        return expanded;
    }

    private static String tidy(String text) {
        return text.strip().replaceAll(" +", " ").replaceAll(" ([.,?])", "$1");
    }
}
