package io.reckon.answers;

import java.util.regex.Pattern;

/** One step of a normalisation: every match of a pattern is replaced. */
record Rewrite(Pattern pattern, String replacement) {

    static Rewrite of(String regex, String replacement) {
        return new Rewrite(Pattern.compile(regex), replacement);
    }

    String apply(String text) {
        return pattern.matcher(text).replaceAll(replacement);
    }
}
