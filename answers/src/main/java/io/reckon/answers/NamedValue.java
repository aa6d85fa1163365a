package io.reckon.answers;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value with its name before it: {@code k = 4}, {@code x_1 \approx 11}, {@code x \in [-2,7]}.
 *
 * <p>The name can only go where the rest is a value by itself: {@code y = 2x + 3} and {@code a = b = 1} stay relations.
 * The name of a function, {@code f(x) = 2x + 3}, goes always.
 */
final class NamedValue {

    private static final String NAME = "(?:[A-Za-z]|\\\\(?:alpha|beta|gamma|delta|theta|lambda|mu|rho|sigma|phi|omega))"
            + "(?:_(?:[A-Za-z0-9]|\\{[^{}]*\\}))?";
    private static final String TUPLE = "\\(\\s*" + NAME + "(?:\\s*,\\s*" + NAME + ")+\\s*\\)";
    private static final Pattern BARE = Pattern.compile(NAME);
    private static final Pattern NAMED = Pattern.compile(
            "(?:" + NAME + '|' + TUPLE + ")\\s*(?:=|\\\\(?:approx|in)(?![A-Za-z]))(?<value>.+)", Pattern.DOTALL);
    private static final Pattern FUNCTION = Pattern.compile(
            "[f-hpqA-Z](?:\\^\\{-1\\})?\\((?:[A-Za-z]|-?\\d{1,9})\\)\\s*=(?<value>[^=<>]+)", Pattern.DOTALL);
    private static final Rewrite COMMANDS = Rewrite.of("\\\\[A-Za-z]+|\"[^\"]*\"", " ");
    private static final Pattern VARIABLE_OR_RELATION = Pattern.compile("[A-Za-z&&[^ei]]|[=<>]");
    private static final Pattern RELATION = Pattern.compile("\\\\(?:le|ge|ne|approx|in|equiv)(?![A-Za-z])");

    private NamedValue() {}

    /** Returns what {@code text} is without the name of its value, if it has one. */
    static String unnamed(String text) {
        Matcher function = FUNCTION.matcher(text);
        if (function.matches() && !RELATION.matcher(function.group("value")).find()) {
            return function.group("value").strip();
        }
        Matcher named = NAMED.matcher(text);
        return named.matches() && isValue(named.group("value"))
                ? named.group("value").strip()
                : text;
    }

    /** Tells whether {@code text} is only a name. */
    static boolean isName(String text) {
        return BARE.matcher(text.strip()).matches();
    }

    private static boolean isValue(String text) {
        return NumberSyntax.parse(text).isPresent()
                || !(RELATION.matcher(text).find()
                        || VARIABLE_OR_RELATION.matcher(COMMANDS.apply(text)).find());
    }
}
