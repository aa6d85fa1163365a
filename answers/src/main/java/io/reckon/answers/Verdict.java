package io.reckon.answers;

/**
 * Outcome of a comparison and the reason for it.
 *
 * @param equal whether the answers are equivalent
 * @param rule name of the rule that decided, or {@value #UNDECIDED} where none did
 */
public record Verdict(boolean equal, String rule) {

    /** Stands for the rule where every rule abstained; such answers are not equal. */
    public static final String UNDECIDED = "undecided";

    public Verdict {
        if (rule.isBlank()) {
            throw new IllegalArgumentException("a verdict names its rule");
        }
    }
}
