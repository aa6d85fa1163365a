package io.reckon.answers;

import io.reckon.answers.algebra.Term;
import java.util.List;
import java.util.regex.Pattern;

/** Two values written as one: {@code 1 \pm \sqrt{19}}. */
final class PlusMinus {

    private static final Pattern SIGN = Pattern.compile("\\\\(?:pm|mp)(?![A-Za-z])");
    private static final Rewrite PLUS = Rewrite.of("\\\\pm(?![A-Za-z])", "+");
    private static final Rewrite MINUS = Rewrite.of("\\\\pm(?![A-Za-z])", "-");
    private static final Rewrite OPPOSITE_MINUS = Rewrite.of("\\\\mp(?![A-Za-z])", "-");
    private static final Rewrite OPPOSITE_PLUS = Rewrite.of("\\\\mp(?![A-Za-z])", "+");

    private PlusMinus() {}

    /** Returns the value with the upper signs and the one with the lower signs; the text itself if it has no such. */
    static List<String> values(String text) {
        if (!SIGN.matcher(text).find()) {
            return List.of(text);
        }
        List<String> both = List.of(
                OPPOSITE_MINUS.apply(PLUS.apply(text)).strip(),
                OPPOSITE_PLUS.apply(MINUS.apply(text)).strip());
        return both.stream().allMatch(PlusMinus::isValue) ? both : List.of(text);
    }

    private static boolean isValue(String text) {
        return NumberSyntax.parse(text).isPresent() || Term.parse(text).isPresent();
    }
}
