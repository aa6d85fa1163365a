package io.reckon.scheduler.sharing;

/**
 * A budget that several questions share.
 *
 * @param id names it, 1 to {@value #MAX_ID_LENGTH} characters, none of them a control character
 * @param questions that share it, its members, 1 and up
 * @param generations for all of them together, {@code questions} and up, so that every member has one at least
 */
public record SharedBudget(String id, int questions, int generations) {

    public static final int MAX_ID_LENGTH = 128;

    public SharedBudget {
        if (id.isBlank() || id.length() > MAX_ID_LENGTH || id.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "the id of a shared budget has 1 to " + MAX_ID_LENGTH + " printable characters");
        }
        if (questions < 1) {
            throw new IllegalArgumentException("questions must be 1 or more, but are " + questions);
        }
        if (generations < questions) {
            throw new IllegalArgumentException(
                    "generations must cover one for each of the " + questions + " questions, but are " + generations);
        }
    }

    /** Generations of each question, were the budget parted evenly; 1 and up. */
    public int evenShare() {
        return generations / questions;
    }

    /** Generations that one question can get at most: all but one for each of the others. */
    public int mostForOne() {
        return generations - questions + 1;
    }
}
