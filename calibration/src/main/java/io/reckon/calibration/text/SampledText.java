package io.reckon.calibration.text;

/**
 * A question and how its samples fared.
 *
 * @param id of the question
 * @param text of the question
 * @param right samples that are right, 0 to {@code samples}
 * @param samples 1 and up
 */
public record SampledText(String id, String text, int right, int samples) {

    double passRate() {
        return (double) right / samples;
    }
}
