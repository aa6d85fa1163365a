package io.reckon.answers.algebra;

/**
 * What an expression is, whatever its notation: its values at fixed points, to {@value Precision#SIGNIFICANT} digits.
 * Equal for expressions that are identical as functions; that different ones have equal fingerprints is as likely as
 * guessing the digits.
 *
 * @param text the same in every process and release; not blank
 */
public record Fingerprint(String text) {

    /** @throws IllegalArgumentException if the text is blank */
    public Fingerprint {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a fingerprint is not blank");
        }
    }
}
