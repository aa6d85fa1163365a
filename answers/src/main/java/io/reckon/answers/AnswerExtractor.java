package io.reckon.answers;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the final answer of a solution.
 *
 * <p>Markers are {@code #### x} (the rest of the line), {@code \boxed{x}} and {@code \fbox{x}} (balanced, the
 * outermost box), and {@code \boxed x} (one word). The last marker in the text decides; where it is empty, cut off or
 * too long, there is no answer. Where there is no marker, the last {@code answer is} or {@code answer:} decides; nothing
 * else is guessed from the prose. Linear in the length of the text.
 */
public final class AnswerExtractor {

    private static final Pattern MARKER = Pattern.compile("(?<!#)####(?!#)|\\\\(?:boxed|fbox)(?![A-Za-z])\\s*");
    private static final Pattern BOX = Pattern.compile("\\s*\\\\(?:boxed|fbox)\\s*(?=\\{)");

    /** Returns the answer that the last marker of {@code solution} gives, or what it says its answer is. */
    public Optional<FinalAnswer> extract(String solution) {
        int[] closers = Braces.closers(solution);
        Matcher marker = MARKER.matcher(solution);
        Optional<MatchResult> last = Optional.empty();
        int from = 0;
        while (marker.find(from)) {
            last = Optional.of(marker.toMatchResult());
            from = marker.end();
            if (opensGroup(solution, marker) && closers[from] != Braces.NONE) {
                from = closers[from];
            }
        }
        return last.map(found -> content(solution, found, closers))
                .or(() -> Prose.stated(solution))
                .flatMap(FinalAnswer::of);
    }

    /**
     * Reads a reference answer, which data sets give bare ({@code \frac{3}{4}}), at the end of a marked solution or of a
     * sentence.
     */
    public Optional<FinalAnswer> reference(String text) {
        return extract(text).or(() -> FinalAnswer.of(Prose.announced(text).orElse(text)));
    }

    private static boolean opensGroup(String text, MatchResult marker) {
        return !isHashes(marker) && text.startsWith("{", marker.end());
    }

    private static boolean isHashes(MatchResult marker) {
        return marker.group().startsWith("#");
    }

    /** What the marker marks; blank where a box is cut off. */
    private static String content(String text, MatchResult marker, int[] closers) {
        int from = marker.end();
        if (isHashes(marker)) {
            return line(text, from);
        }
        if (!opensGroup(text, marker)) {
            return word(text, from);
        }
        return closers[from] == Braces.NONE ? "" : boxed(text, closers, from);
    }

    private static String line(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.substring(from) : text.substring(from, end);
    }

    /** The run of characters that starts at {@code from} and ends with white space or with the mathematics. */
    private static String word(String text, int from) {
        int depth = 0;
        int end = from;
        while (end < text.length() && !endsWord(text, end, depth)) {
            char c = text.charAt(end);
            if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
            }
            end += c == '\\' ? 2 : 1;
        }
        return text.substring(from, Math.min(end, text.length()));
    }

    private static boolean endsWord(String text, int at, int depth) {
        char c = text.charAt(at);
        return c == '$'
                || text.startsWith("\\)", at)
                || text.startsWith("\\]", at)
                || (depth == 0 && (c == '}' || Character.isWhitespace(c)));
    }

    /** Content of the box whose group opens at {@code open}, or of the box that is all of its content. */
    private static String boxed(String text, int[] closers, int open) {
        int start = open;
        Matcher box = BOX.matcher(text);
        while (box.region(start + 1, closers[start]).lookingAt()) {
            int inner = box.end();
            if (!text.substring(closers[inner] + 1, closers[start]).isBlank()) {
                break;
            }
            start = inner;
        }
        return text.substring(start + 1, closers[start]);
    }
}
