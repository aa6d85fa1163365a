package io.reckon.scheduler.sharing;

/**
 * What a question has of a shared budget.
 *
 * @param budgetId id of the budget
 * @param questionId id of the question
 * @param generations that it may spend, or has spent, in all; 0 and up
 */
public record Share(String budgetId, String questionId, int generations) {

    public Share {
        if (generations < 0) {
            throw new IllegalArgumentException("a share is never negative, but is " + generations);
        }
    }
}
