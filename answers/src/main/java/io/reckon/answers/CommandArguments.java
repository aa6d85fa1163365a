package io.reckon.answers;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Arguments of {@code \frac} and {@code \sqrt}: TeX takes the next character or command where there is no brace, so
 * {@code \frac12} is {@code \frac{1}{2}}.
 */
final class CommandArguments {

    private static final Pattern COMMAND =
            Pattern.compile("\\\\(?:(?<frac>frac)|sqrt)(?![A-Za-z])\\s*(?:(?<=sqrt\\s{0,9})\\[[^\\[\\]]*\\])?");
    private static final Pattern SYMBOL = Pattern.compile("\\\\[A-Za-z]+|[A-Za-z0-9]");
    private static final Set<String> WITH_ARGUMENTS = Set.of("\\frac", "\\sqrt");

    private record Argument(String text, int end) {}

    private CommandArguments() {}

    /** Returns {@code text} with braces around each argument; a command that lacks one is left as it is. */
    static String brace(String text) {
        // From the last command to the first, so that the commands within an argument are braced before it.
        List<MatchResult> commands = COMMAND.matcher(text).results().toList().reversed();
        String braced = text;
        for (MatchResult command : commands) {
            braced = brace(braced, command);
        }
        return braced;
    }

    private static String brace(String text, MatchResult command) {
        int count = command.group("frac") == null ? 1 : 2;
        StringBuilder braced =
                new StringBuilder(text.substring(0, command.end()).stripTrailing());
        int end = command.end();
        for (int i = 0; i < count; i++) {
            Optional<Argument> argument = argument(text, end);
            if (argument.isEmpty()) {
                return text;
            }
            braced.append('{').append(argument.get().text().strip()).append('}');
            end = argument.get().end();
        }
        return braced.append(text, end, text.length()).toString();
    }

    private static Optional<Argument> argument(String text, int from) {
        int start = from;
        while (start < text.length() && text.charAt(start) == ' ') {
            start++;
        }
        if (start == text.length()) {
            return Optional.empty();
        }
        if (text.charAt(start) == '{') {
            int close = Braces.closers(text)[start];
            return close == Braces.NONE
                    ? Optional.empty()
                    : Optional.of(new Argument(text.substring(start + 1, close), close + 1));
        }
        Matcher symbol = SYMBOL.matcher(text).region(start, text.length());
        if (!symbol.lookingAt() || WITH_ARGUMENTS.contains(symbol.group())) {
            return Optional.empty();
        }
        return Optional.of(new Argument(symbol.group(), symbol.end()));
    }
}
