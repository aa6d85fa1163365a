package io.reckon.answers;

import java.util.Locale;
import java.util.regex.Pattern;

/** Last step for what stays an expression: white space goes where it separates nothing, words lose their case. */
final class ExpressionSyntax {

    // Between digits, between words of two letters or more, and between a command and the letter after it.
    private static final Pattern SEPARATING = Pattern.compile(
            "(?<=\\d)\\s+(?=\\d)|(?<=[A-Za-z]{2})\\s+(?=[A-Za-z]{2})|(?<=\\\\[A-Za-z]{1,20})\\s+(?=[A-Za-z])");
    private static final String KEPT = "\u0000";
    private static final Rewrite SPACE = Rewrite.of("\\s+", "");
    private static final Rewrite QUOTES = Rewrite.of("\"", "");
    private static final Pattern WORDS = Pattern.compile("[A-Z]?[a-z]+(?:[ '-][A-Z]?[a-z]+)*");
    private static final int SHORTEST_WORD = 2;

    private ExpressionSyntax() {}

    /** Returns normalised notation without the white space that separates nothing. */
    static String compact(String notation) {
        String text = QUOTES.apply(notation);
        String compact = SPACE.apply(SEPARATING.matcher(text).replaceAll(KEPT)).replace(KEPT, " ");
        return compact.length() >= SHORTEST_WORD && WORDS.matcher(compact).matches()
                ? compact.toLowerCase(Locale.ROOT)
                : compact;
    }
}
