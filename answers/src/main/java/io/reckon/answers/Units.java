package io.reckon.answers;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What may follow a number without changing it: units, and the words for the things counted.
 *
 * <p>A word is no unit where it alters the number ("million", "squared") or goes on with the mathematics ("or", "i",
 * "xy"); so bare short words count only if known, and bare single letters never.
 */
final class Units {

    private static final int MOST_WORDS = 6;

    private static final Pattern SYMBOL = Pattern.compile("[%€£¥₹]|°[CF]?");
    private static final Pattern TOKEN =
            Pattern.compile("(?:\"[^\"]*\"|[A-Za-z]+\\.?)(?:\\^-?\\d)?(?:/(?:\"[^\"]*\"|[A-Za-z]+)(?:\\^-?\\d)?)?");
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|[A-Za-z]+");
    private static final Pattern GAP = Pattern.compile("\\s+");
    private static final Pattern MARKS = Pattern.compile("[\".']");
    private static final int SHORTEST_FREE_WORD = 4;

    private static final Set<String> SHORT =
            words("mm cm km in ft yd mg kg lb lbs oz ml hr hrs min sec mph deg sq pct usd eur day men");

    private static final Set<String> QUOTED_LETTERS = words("m g s h l n w v c f k");

    private static final Set<String> ALTERING = words("""
            hundred hundreds thousand thousands million millions billion billions trillion trillions dozen dozens
            half halves third thirds quarter quarters fourth fourths fifth fifths sixth sixths seventh sevenths
            eighth eighths ninth ninths tenth tenths hundredth hundredths thousandth thousandths
            squared cubed doubled tripled halved factorial point base remainder am pm noon midnight oclock
            """);

    private static final Set<String> GOING_ON = words("""
            and or to plus minus over of than below above under not negative less divided multiplied choose mod modulo
            if when where for with without except through between
            sqrt sin cos tan cot csc sinh cosh tanh arcsin arccos arctan log ln exp pi infinity radical root
            """);

    private Units() {}

    /** Tells whether {@code tail}, all that follows a number in normalised notation, is blank or a unit. */
    static boolean isUnit(String tail) {
        if (tail.isBlank()) {
            return true;
        }
        boolean detached = Character.isWhitespace(tail.charAt(0));
        List<String> tokens = GAP.splitAsStream(tail.strip()).toList();
        for (int i = 0; i < tokens.size(); i++) {
            if (!isUnitToken(tokens.get(i), detached || i > 0)) {
                return false;
            }
        }
        return tokens.size() <= MOST_WORDS;
    }

    /** Returns {@code text} without the unit in quotes that it ends with, if it has one. */
    static String withoutQuotedUnit(String text) {
        int quote = text.indexOf('"');
        return quote > 0 && isUnit(text.substring(quote))
                ? text.substring(0, quote).strip()
                : text;
    }

    private static boolean isUnitToken(String token, boolean detached) {
        return SYMBOL.matcher(token).matches()
                || (TOKEN.matcher(token).matches()
                        && WORD.matcher(token).results().allMatch(word -> isUnitWord(word.group(), detached)));
    }

    private static boolean isUnitWord(String written, boolean detached) {
        boolean quoted = written.startsWith("\"");
        String word = MARKS.matcher(written).replaceAll("").toLowerCase(Locale.ROOT);
        if (ALTERING.contains(word) || GOING_ON.contains(word)) {
            return false;
        }
        if (quoted) {
            return word.length() > 1 || QUOTED_LETTERS.contains(word);
        }
        return SHORT.contains(word) || (detached && word.length() >= SHORTEST_FREE_WORD);
    }

    private static Set<String> words(String spaced) {
        return GAP.splitAsStream(spaced.strip()).collect(Collectors.toUnmodifiableSet());
    }
}
