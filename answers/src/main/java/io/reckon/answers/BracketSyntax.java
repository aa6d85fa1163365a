package io.reckon.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Brackets and commas in normalised notation: what a bracket encloses, and the elements of a list. */
final class BracketSyntax {

    private static final Pattern TOKEN = Pattern.compile("\\\\.|[()\\[\\]{}⟨⟩,]", Pattern.DOTALL);
    private static final Set<String> OPENERS = Set.of("(", "[", "{", "⟨", "\\{");
    private static final Set<String> CLOSERS = Set.of(")", "]", "}", "⟩", "\\}");
    private static final Pattern SPACED_COMMA = Pattern.compile(",\\s");
    private static final Pattern GROUPED = Pattern.compile("(?<![\\d.,])" + NumberSyntax.GROUPED);

    /** A text that one pair of brackets encloses: {@code open + content + close}. */
    record Enclosed(String open, String content, String close) {}

    private BracketSyntax() {}

    /** Returns {@code text} taken apart, if its first bracket is closed by its last. */
    static Optional<Enclosed> enclosed(String text) {
        int depth = 0;
        String open = "";
        for (MatchResult token : tokens(text)) {
            depth += step(token.group());
            if (token.start() == 0) {
                open = token.group();
            }
            if (depth < 1) {
                return token.end() == text.length() && token.start() > 0 && !open.isEmpty()
                        ? Optional.of(new Enclosed(open, text.substring(open.length(), token.start()), token.group()))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /**
     * Splits at the commas outside brackets; one element where there are none, where one is blank, or where brackets
     * do not match.
     *
     * <p>A comma within a grouped number separates, unless another comma is followed by a space: {@code (1,100)} has
     * two elements, and so has {@code (1,100, 5)}.
     */
    static List<String> elements(String text) {
        List<MatchResult> numbers = SPACED_COMMA.matcher(text).find()
                ? GROUPED.matcher(text).results().toList()
                : List.of();
        List<String> elements = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (MatchResult token : tokens(text)) {
            depth += step(token.group());
            if (depth < 0) {
                return List.of(text);
            }
            if (depth == 0 && token.group().equals(",") && !isWithin(numbers, token.start())) {
                elements.add(text.substring(start, token.start()));
                start = token.end();
            }
        }
        elements.add(text.substring(start));
        return depth > 0 || elements.stream().anyMatch(String::isBlank) ? List.of(text) : List.copyOf(elements);
    }

    /** Matches of {@code separator} outside brackets. */
    static List<MatchResult> outside(String text, Pattern separator) {
        List<MatchResult> brackets = tokens(text);
        List<MatchResult> found = new ArrayList<>();
        int depth = 0;
        int next = 0;
        for (MatchResult match : separator.matcher(text).results().toList()) {
            while (next < brackets.size() && brackets.get(next).start() < match.start()) {
                depth += step(brackets.get(next++).group());
            }
            if (depth == 0) {
                found.add(match);
            }
        }
        return List.copyOf(found);
    }

    /** What stands before, between and after these parts of a text. */
    static List<String> between(String text, List<MatchResult> separators) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (MatchResult separator : separators) {
            parts.add(text.substring(start, separator.start()));
            start = separator.end();
        }
        parts.add(text.substring(start));
        return List.copyOf(parts);
    }

    private static List<MatchResult> tokens(String text) {
        return TOKEN.matcher(text).results().toList();
    }

    private static int step(String token) {
        if (OPENERS.contains(token)) {
            return 1;
        }
        return CLOSERS.contains(token) ? -1 : 0;
    }

    private static boolean isWithin(List<MatchResult> spans, int index) {
        return spans.stream().anyMatch(span -> span.start() < index && index < span.end());
    }
}
