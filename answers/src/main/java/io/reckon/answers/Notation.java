package io.reckon.answers;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rewrites the ways of writing one thing to one: LaTeX spacing and sizing, delimiters of mathematics, Unicode symbols,
 * synonyms of relations, arguments without braces.
 *
 * <p>White space that may separate survives as a space, {@code \text{m}} becomes {@code "m"}, so that a unit is not
 * taken for a variable.
 */
final class Notation {

    private static final List<Rewrite> STEPS = List.of(
            Rewrite.of("[\\p{Cntrl}\\p{Z}]", " "),
            Rewrite.of("^\\*\\*|\\*\\*$", ""),
            Rewrite.of("^\"|\"$", ""),
            Rewrite.of("\"", "''"),
            // Unicode
            Rewrite.of("\u2212", "-"),
            Rewrite.of("½", " \\\\frac{1}{2}"),
            Rewrite.of("¼", " \\\\frac{1}{4}"),
            Rewrite.of("¾", " \\\\frac{3}{4}"),
            Rewrite.of("²", "^2"),
            Rewrite.of("³", "^3"),
            Rewrite.of("π", "\\\\pi "),
            Rewrite.of("√", "\\\\sqrt "),
            Rewrite.of("∞", "\\\\infty "),
            Rewrite.of("±", "\\\\pm "),
            Rewrite.of("×", "\\\\times "),
            Rewrite.of("·", "\\\\cdot "),
            Rewrite.of("∪", "\\\\cup "),
            Rewrite.of("∈", "\\\\in "),
            Rewrite.of("≈", "\\\\approx "),
            // relations
            Rewrite.of("≤|<=|\\\\(?:leqslant|leq|le)(?![A-Za-z])", "\\\\le "),
            Rewrite.of("≥|>=|\\\\(?:geqslant|geq|ge)(?![A-Za-z])", "\\\\ge "),
            Rewrite.of("≠|\\\\(?:neq|ne)(?![A-Za-z])", "\\\\ne "),
            Rewrite.of("\\\\lt(?![A-Za-z])", "<"),
            Rewrite.of("\\\\gt(?![A-Za-z])", ">"),
            // digits grouped explicitly: 14{,}916 and 11,\! 111
            Rewrite.of("(?<=\\d)(?:\\{,\\}|,\\\\!)\\s*(?=\\d{3}(?!\\d))", ""),
            // spacing and sizing; a doubled backslash before them ends a row of a matrix
            Rewrite.of("(?<!\\\\)\\\\!", ""),
            Rewrite.of("(?<!\\\\)\\\\[,;: ]|~", " "),
            Rewrite.of("\\\\q?quad(?![A-Za-z])", "  "),
            Rewrite.of("\\\\(?:left|right)(?:\\.|(?![A-Za-z]))|\\\\[bB]igg?[lr]?(?![A-Za-z])", ""),
            Rewrite.of("\\\\(?:displaystyle|textstyle|limits|boxed|fbox)(?![A-Za-z])", ""),
            Rewrite.of("(?<!\\\\)\\\\[()\\[\\]]|(?<!\\d)\\\\?\\$|\\\\?\\$(?!\\d)", " "),
            // symbols
            Rewrite.of("\\\\langle(?![A-Za-z])", "⟨"),
            Rewrite.of("\\\\rangle(?![A-Za-z])", "⟩"),
            Rewrite.of("\\\\%", "%"),
            Rewrite.of("\\^\\s*(?:\\{\\s*\\\\circ\\s*\\}|\\\\circ(?![A-Za-z]))|\\\\degree(?![A-Za-z])", "°"),
            Rewrite.of("\\\\[dtc]frac(?![A-Za-z])", "\\\\frac"),
            // one space may group digits, more may not
            Rewrite.of("\\s{2,}", "  "));

    private static final Rewrite DOUBLED_BACKSLASH = Rewrite.of("\\\\\\\\(?=[A-Za-z])", "\\\\");
    private static final Rewrite LOOSE_SCRIPT = Rewrite.of("\\s+(?=[_^])", "");
    private static final Rewrite SHORT_SCRIPT = Rewrite.of("([_^])\\{\\s*([A-Za-z0-9])\\s*\\}", "$1$2");
    private static final Rewrite CLOSING_MARK = Rewrite.of("\\s*(?:[,;]|(?<!\\.)\\.)\\s*$", "");

    private static final Pattern TEXT =
            Pattern.compile("\\\\(?:text|mbox|textnormal|textrm|textbf|textit|mathrm)\\s*\\{([^{}]*)\\}");
    private static final Pattern WORD = Pattern.compile("(?<!\\S)[A-Za-z][A-Za-z./'-]*(?!\\S)");

    private Notation() {}

    /** Returns {@code text} in normalised notation; possibly blank. */
    static String normalise(String text) {
        String normal = hasRows(text) ? text : DOUBLED_BACKSLASH.apply(text);
        for (Rewrite step : STEPS) {
            normal = step.apply(normal);
        }
        normal = TEXT.matcher(normal).replaceAll(found -> Matcher.quoteReplacement(quoted(found.group(1))));
        normal = CommandArguments.brace(normal);
        normal = SHORT_SCRIPT.apply(LOOSE_SCRIPT.apply(normal));
        return CLOSING_MARK.apply(normal).strip();
    }

    /** Tells whether {@code text} is or holds a matrix or another LaTeX environment. */
    static boolean hasRows(String text) {
        return text.contains("\\begin");
    }

    private static String quoted(String words) {
        return ' ' + WORD.matcher(words).replaceAll("\"$0\"").strip() + ' ';
    }
}
