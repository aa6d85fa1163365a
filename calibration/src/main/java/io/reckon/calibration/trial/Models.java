package io.reckon.calibration.trial;

/**
 * The models that an answer rests on, by the SHA-256 of their weights in lower-case hexadecimal; empty where one was not
 * asked, or is not known.
 *
 * @param proposer samples
 * @param verifier scores
 * @param revision revises earlier attempts
 */
public record Models(String proposer, String verifier, String revision) {

    /** No model, as for a question that was refused. */
    public static final Models NONE = new Models("", "", "");
}
