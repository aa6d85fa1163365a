package io.reckon.launcher.question;

/**
 * A budget that several questions share.
 *
 * @param id names it, 1 to 128 characters
 * @param questions that share it, 1 and up
 * @param generations for all of them together, {@code questions} and up
 */
public record SharedBudget(String id, int questions, int generations) {

    public SharedBudget {
        if (generations < questions) {
            throw new IllegalArgumentException(
                    "%d generations do not cover one for each of %d questions".formatted(generations, questions));
        }
    }
}
