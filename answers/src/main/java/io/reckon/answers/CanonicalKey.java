package io.reckon.answers;

/**
 * Key under which votes for the same answer are grouped: answers with equal keys are equivalent, and every notation
 * of one number has one key. Readable, but meant to be compared, not parsed.
 *
 * @param value not blank
 */
public record CanonicalKey(String value) {

    public CanonicalKey {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a canonical key is not blank");
        }
    }
}
