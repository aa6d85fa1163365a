package io.reckon.calibration.kafka;

/**
 * Topics of a deployment.
 *
 * @param questions where questions are published
 * @param answers where answers appear
 * @param refused dead letter queue of questions
 */
public record Topics(String questions, String answers, String refused) {

    /** Names that a deployment has unless told otherwise. */
    public static final Topics DEFAULT = new Topics("questions", "answers", "questions.dlq");
}
