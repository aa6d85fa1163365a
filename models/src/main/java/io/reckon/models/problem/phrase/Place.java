package io.reckon.models.problem.phrase;

/** Where phrasings of a pool stand. */
public enum Place {
    /** Always at the start of a sentence. */
    START,
    /** At the start of a sentence, or after a time connector. */
    AFTER_TIME,
    /** In a slot of other phrasings. */
    PART;

    static Place of(String mark) {
        return switch (mark) {
            case "" -> START;
            case "+time" -> AFTER_TIME;
            case "+part" -> PART;
            default -> throw new IllegalArgumentException("no such mark of a phrase pool: " + mark);
        };
    }
}
