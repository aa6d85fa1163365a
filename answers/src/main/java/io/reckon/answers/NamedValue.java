package io.reckon.answers;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value with its name before it: {@code k = 4}, {@code x_1 \approx 11}, {@code x \in [-2,7]}.
 *
 * <p>The name can only go where the rest is a value by itself: {@code y = 2x + 3} and {@code a = b = 1} stay relations.
 */
final class NamedValue {

    private static final Pattern NAMED = Pattern.compile(
            "(?:[A-Za-z]|\\\\(?:alpha|beta|gamma|delta|theta|lambda|mu|rho|sigma|phi|omega))"
                    + "(?:_(?:[A-Za-z0-9]|\\{[^{}]*\\}))?\\s*(?:=|\\\\(?:approx|in)(?![A-Za-z]))(?<value>.+)",
            Pattern.DOTALL);
    private static final Rewrite COMMANDS = Rewrite.of("\\\\[A-Za-z]+|\"[^\"]*\"", " ");
    private static final Pattern VARIABLE_OR_RELATION = Pattern.compile("[A-Za-z&&[^ei]]|[=<>]");
    private static final Pattern RELATION = Pattern.compile("\\\\(?:le|ge|ne|approx|in|equiv)(?![A-Za-z])");

    private NamedValue() {}

    /** Returns what {@code text} is without the name of its value, if it has one. */
    static String unnamed(String text) {
        Matcher named = NAMED.matcher(text);
        return named.matches() && isValue(named.group("value"))
                ? named.group("value").strip()
                : text;
    }

    private static boolean isValue(String text) {
        return NumberSyntax.parse(text).isPresent()
                || !(RELATION.matcher(text).find()
                        || VARIABLE_OR_RELATION.matcher(COMMANDS.apply(text)).find());
    }
}
